// This file says what became of the lines that the app logs.

package mapper

import (
	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
)

// logNotes says how the lines of slog differ from those of module logging, for an app that logs.
func (m *project) logNotes(files []*gotree.File) []codegen.Note {
	logs := false
	for _, f := range files {
		gotree.WalkFile(f, func(n gotree.Node) bool {
			q, ok := n.(gotree.Qual)
			logs = logs || ok && q.Path == "log/slog"
			return !logs
		})
	}
	if !logs {
		return nil
	}
	return []codegen.Note{{Message: "the app logs through slog: the messages are the original's, on standard error from INFO up, " +
		"with slog's time and level before them. Formats, handlers, levels and names of loggers that Python sets are left out, " +
		"and so are the tracebacks of logger.exception and exc_info; slog.SetDefault in main.go gives the lines another form"}}
}
