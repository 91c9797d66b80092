// The limit of recursion.

package py

// MaxDepth is how deep calls nest before Python raises RecursionError
// (sys.getrecursionlimit).
const MaxDepth = 1000
