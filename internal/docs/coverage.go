// This file prints the page of all mappings.

package docs

import (
	"fmt"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// Coverage returns the page of the rows of Flask's behaviour and of the mapping tables: each rule with what it becomes or
// why it becomes nothing. It fails where the cases of the rows cannot be read.
func Coverage() (string, error) {
	rows, err := rowTable()
	if err != nil {
		return "", err
	}
	var body strings.Builder
	translated, refused := 0, 0
	for _, table := range mapper.Tables() {
		fmt.Fprintf(&body, "\n## %s\n\n| Python | Go |\n|---|---|\n", table.Name)
		for _, r := range table.Table {
			if r.Go == "" && r.Do == nil {
				refused++
			} else {
				translated++
			}
			fmt.Fprintf(&body, "| %s | %s |\n", cell(r.Py), becomes(r))
		}
	}
	head := fmt.Sprintf("Of %d rules %d translate and %d say why there is no translation. What no rule matches is a stub.\n", translated+refused, translated, refused)
	return "# Coverage\n\n" + generated + head + rows + body.String(), nil
}

// becomes returns the right side of a rule.
func becomes(r rule.Rule) string {
	text := "a Go function decides"
	switch {
	case r.Go != "":
		text = cell(r.Go)
	case r.Do == nil:
		text = r.No.String() + ": " + escape(diag.Lookup(r.No).Title)
	}
	if r.If != "" {
		text += ", if " + escape(r.If)
	}
	return text
}

// cell returns code as the text of a table's cell.
func cell(code string) string {
	code = strings.Join(strings.Fields(code), " ")
	return "`" + strings.ReplaceAll(code, "|", `\|`) + "`"
}
