// This file holds the codes of the tool itself and of its environment (0xxx).

package diag

// Codes of the tool and its environment.
const (
	Bug Code = 1 // a bug in flask2gin
)

var toolCodes = []Entry{
	{Code: Bug, Level: Error, Title: "a bug in flask2gin", What: "A stage of flask2gin panicked on this file; the other files went on.",
		Why: "This is a defect of flask2gin, not of the app.", Next: "report it with the file"},
}
