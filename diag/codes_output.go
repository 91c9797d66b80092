// This file holds the codes of the output stage (4xxx).

package diag

var outputCodes = []Entry{}
