// This file holds the tests of the renderings.

package diag

import (
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/source"
)

func sample() []Diagnostic {
	f := source.NewFile("shop/app.py", "import os\n\té = exec(code)\nSECRET_KEY = \"hunter2\" \x1b[2J\n")
	var r Report
	at := source.Pos(strings.Index(f.Text, "exec"))
	r.Record(Diagnostic{Code: 1, Level: Warning, Message: "exec() has no translation", File: f, Path: f.Path, Span: source.Span{Start: at, End: at + 10}, Next: "write it in Go"})
	key := source.Pos(strings.Index(f.Text, "SECRET"))
	r.Record(Diagnostic{Code: 1, Level: Note, Message: "a \x1b[31mkey", File: f, Path: f.Path, Span: source.Span{Start: key, End: key + 3}})
	r.AddPath(NoPython, "empty", "no file ends in .py")
	return r.All()
}

func TestText(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Text(&b, sample(), Style{}))
	require.Equal(t, `empty: error: no file ends in .py [F2G0003]
  next: name the folder that holds the Flask app
shop/app.py:2:6: warning: exec() has no translation [F2G0001]
    2 | 	é = exec(code)
      | 	    ^^^^^^^^^^
  next: write it in Go
shop/app.py:3:1: note: a \x1b[31mkey [F2G0001]
    3 | SECRET_KEY = "*******" \x1b[2J
      | ^^^
  next: report the message with the file, cut down as far as it still fails
`, b.String())
}

func TestTextColours(t *testing.T) {
	var b strings.Builder
	require.NoError(t, Text(&b, sample()[:1], ANSI()))
	require.Contains(t, b.String(), "\x1b[1;31merror:\x1b[0m")
}

func TestExcerptOfALongLineIsShort(t *testing.T) {
	f := source.NewFile("a.py", strings.Repeat("é", 100_000)+"x = 1")
	d := Diagnostic{Code: Bug, File: f, Path: f.Path, Span: source.Span{Start: 200_000, End: 200_005}}
	require.Less(t, len(textOf(d, Style{})), 800)
}

func TestMaskSecrets(t *testing.T) {
	for line, want := range map[string]string{
		`app.secret_key = 'dev'`:                    `app.secret_key = '***'`,
		`URI = "postgres://bob:pw@db/shop"`:         `URI = "*************************"`,
		`name = "shop"`:                             `name = "shop"`,
		`token = f("a\"b", 'c`:                      `token = f("****", '*`,
		`key = os.environ.get('API_KEY', "a1b2c3")`: `key = os.environ.get('API_KEY', "******")`,
		`return request.headers["X-Token"]`:         `return request.headers["X-Token"]`,
	} {
		require.Equal(t, want, MaskSecrets(line))
	}
}

func TestJSONList(t *testing.T) {
	require.Equal(t, JSON{Code: "F2G0003", Level: "error", Message: "no file ends in .py", File: "empty"}, JSONList(sample())[0])
	require.Equal(t, JSON{Code: "F2G0001", Level: "warning", Message: "exec() has no translation", File: "shop/app.py", Line: 2, Column: 6}, JSONList(sample())[1])
	require.NotNil(t, JSONList(nil))
}

func TestSARIFIsValid(t *testing.T) {
	var b strings.Builder
	require.NoError(t, SARIF(&b, sample(), "dev"))
	log, err := sarif.FromString(b.String(), sarif.WithStrictValidation())
	require.NoError(t, err)
	require.NoError(t, log.Validate())
	run := log.Runs[0]
	require.Len(t, run.Results, 3)
	require.Len(t, run.Tool.Driver.Rules, 2)
	region := run.Results[1].Locations[0].PhysicalLocation.Region
	require.Equal(t, []int{2, 6, 2, 16}, []int{*region.StartLine, *region.StartColumn, *region.EndLine, *region.EndColumn})
}

func TestEveryCodeIsExplained(t *testing.T) {
	for _, code := range Codes() {
		e := Lookup(code)
		for field, text := range map[string]string{"Title": e.Title, "What": e.What, "Why": e.Why, "Next": e.Next} {
			require.NotEmpty(t, text, "%s lacks %s", code, field)
		}
	}
}

func TestNoCodeStandsTwice(t *testing.T) {
	seen := map[Code]string{}
	for _, table := range tables {
		for _, e := range table {
			require.Empty(t, seen[e.Code], "%s is both %q and %q", e.Code, seen[e.Code], e.Title)
			seen[e.Code] = e.Title
		}
	}
}
