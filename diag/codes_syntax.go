// This file holds the codes of the syntax stage (1xxx).

package diag

var syntaxCodes = []Entry{}
