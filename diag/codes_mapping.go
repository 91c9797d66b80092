// This file holds the codes of the mapping stage (3xxx).

package diag

var mappingCodes = []Entry{}
