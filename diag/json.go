// This file holds the diagnostics as they stand in the commands' JSON.

package diag

import "strings"

// JSON is one diagnostic of a command's JSON document. Fields are added, never renamed.
type JSON struct {
	Code    string `json:"code"`
	Level   string `json:"level"`
	Message string `json:"message"`
	File    string `json:"file"`
	Line    int    `json:"line"`   // 0 for a whole file
	Column  int    `json:"column"` // in characters from 1; 0 for a whole file
}

// JSONList returns the diagnostics as they stand in a JSON document, never nil.
func JSONList(list []Diagnostic) []JSON {
	out := make([]JSON, len(list))
	for i, d := range list {
		message, _, _ := strings.Cut(d.Message, "\n")
		line, column := d.Place()
		out[i] = JSON{Code: d.Code.String(), Level: d.Level.String(), Message: message, File: d.Path, Line: line, Column: column}
	}
	return out
}
