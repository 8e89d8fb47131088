//go:build !unix

package document

// reserve sets nothing aside: the memory grows as any other.
func reserve() []byte { return nil }

// release leaves it to the garbage collector.
func release([]byte) {}
