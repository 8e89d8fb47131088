//go:build !torture && !race

package onepage

// mostParsed is how many pages every run of the tests makes and parses.
const mostParsed = 200
