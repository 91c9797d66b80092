// This file holds the rendering of diagnostics as SARIF 2.1.0, which code hosts show beside the source.

package diag

import (
	"fmt"
	"io"
	"net/url"
	"strings"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
)

// SARIF writes the diagnostics to w as a SARIF 2.1.0 log of one run, with a rule for every code that occurs. Paths are
// relative to the folder that was read, and columns count characters. It returns the first error of w.
func SARIF(w io.Writer, list []Diagnostic, version string) error {
	run := sarif.NewRunWithInformationURI("flask2gin", "https://github.com/flask2gin/flask2gin")
	run.Tool.Driver.WithVersion(version)
	run.WithColumnKind("unicodeCodePoints")
	run.Results = []*sarif.Result{}
	for _, d := range list {
		addRule(run, d.Code)
		run.AddResult(sarifResult(d))
	}
	log := sarif.NewReport()
	log.AddRun(run)
	if err := log.PrettyWrite(w); err != nil {
		return fmt.Errorf("writing SARIF: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

func addRule(run *sarif.Run, code Code) {
	e := Lookup(code)
	run.AddRule(code.String()).WithName(code.String()).WithDescription(e.Title).
		WithFullDescription(sarif.NewMultiformatMessageString().WithText(strings.TrimSpace(e.What + " " + e.Why))).
		WithHelp(sarif.NewMultiformatMessageString().WithText(e.Next))
}

func sarifResult(d Diagnostic) *sarif.Result {
	message, _, _ := strings.Cut(d.Message, "\n")
	result := sarif.NewRuleResult(d.Code.String()).WithLevel(d.Level.String()).WithMessage(sarif.NewTextMessage(message))
	if d.Path == "" {
		return result
	}
	uri := (&url.URL{Path: d.Path}).EscapedPath()
	at := sarif.NewPhysicalLocation().WithArtifactLocation(sarif.NewSimpleArtifactLocation(uri))
	if line, column := d.Place(); line > 0 {
		endLine, endColumn := placeOf(d.File, max(d.Span.Start, d.Span.End))
		at.WithRegion(sarif.NewRegion().WithStartLine(line).WithStartColumn(column).WithEndLine(endLine).WithEndColumn(endColumn))
	}
	return result.AddLocation(sarif.NewLocationWithPhysicalLocation(at))
}
