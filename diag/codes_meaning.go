// This file holds the codes of the meaning stage (2xxx).

package diag

var meaningCodes = []Entry{}
