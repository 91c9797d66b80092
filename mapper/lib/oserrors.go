// This file maps the attributes of OSError and of the classes below it.

package lib

import "github.com/flask2gin/flask2gin/mapper/rule"

// osErrors is what an OSError says of the system's error.
var osErrors = osErrorRules()

// osErrorRules returns the rules for each attribute of each class.
func osErrorRules() rule.Table {
	var table rule.Table
	for _, class := range []string{"OSError", "FileNotFoundError", "FileExistsError", "PermissionError", "IsADirectoryError", "NotADirectoryError"} {
		for _, attr := range []string{"errno", "strerror", "filename"} {
			table = append(table, rule.Rule{Py: "(e @ " + class + ")." + attr, Go: `py.OSErrorAttr(e, "` + attr + `")`})
		}
	}
	return table
}
