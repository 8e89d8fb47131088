//go:build torture && !race

package onepage

// mostParsed is the full form: make torture.
const mostParsed = 5000
