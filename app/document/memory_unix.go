//go:build unix

package document

import "syscall"

// reserve sets addresses aside for a worker's memory. The system gives memory for those that are used, and the garbage
// collector, which would let the program grow by as much again, knows nothing of it. Nil when that fails.
func reserve() []byte {
	all, err := syscall.Mmap(-1, 0, mostMemory, syscall.PROT_READ|syscall.PROT_WRITE, syscall.MAP_ANON|syscall.MAP_PRIVATE)
	if err != nil {
		return nil
	}
	return all[:0]
}

// release gives back what reserve set aside.
func release(bytes []byte) {
	if cap(bytes) == mostMemory {
		_ = syscall.Munmap(bytes[:mostMemory]) // memory that reserve did not make is refused and left to the collector
	}
}
