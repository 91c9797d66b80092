// This file prints the table of the rows of Flask's behaviour: what proves each, and what became of it.

package docs

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// rowsFolder holds the cases, beside the package's folder, where tests and go generate run.
var rowsFolder = filepath.Join("..", "..", "testdata", "translate", "flask")

// proof is what one case says about a row.
type proof struct{ name, fate string }

// rowTable returns the section of rows: rows.tsv with the proofs of proved.tsv.
func rowTable() (string, error) {
	rows, err := readTable("rows.tsv")
	if err != nil {
		return "", err
	}
	proved, err := readTable("proved.tsv")
	if err != nil {
		return "", err
	}
	proofs := map[string][]proof{}
	for _, line := range proved {
		proofs[line[0]] = append(proofs[line[0]], proof{line[1], line[2]})
	}
	var body strings.Builder
	counts := map[string]int{}
	for _, row := range rows {
		names, fate := verdict(proofs[row[0]])
		kind, _, _ := strings.Cut(fate, " ")
		counts[row[1]+strings.TrimSuffix(kind, ":")]++
		fmt.Fprintf(&body, "| %s | %s | %s | %s | %s |\n", row[0], row[1], escapeCell(row[2]), names, escapeCell(fate))
	}
	return rowsHead(counts) + body.String(), nil
}

// readTable returns the fields of a file's lines.
func readTable(name string) ([][]string, error) {
	data, err := os.ReadFile(filepath.Join(rowsFolder, name))
	if err != nil {
		return nil, err
	}
	var out [][]string
	for line := range strings.Lines(string(data)) {
		out = append(out, strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 3))
	}
	return out, nil
}

// verdict returns the cases of a row and the worst that became of it in them.
func verdict(proofs []proof) (names, fate string) {
	if len(proofs) == 0 {
		return "", "open"
	}
	var list []string
	var conditional, diagnostic []string
	exact := 0
	for _, p := range proofs {
		if name := "`" + p.name + "`"; len(list) == 0 || list[len(list)-1] != name {
			list = append(list, name)
		}
		switch kind, _, _ := strings.Cut(p.fate, " "); kind {
		case "exact":
			exact++
		case "conditional:":
			conditional = append(conditional, p.fate)
		default:
			diagnostic = append(diagnostic, strings.TrimPrefix(p.fate, "diagnostic "))
		}
	}
	names = strings.Join(list, ", ")
	switch {
	case len(diagnostic) > 0 && exact+len(conditional) > 0:
		return names, "diagnostic " + strings.Join(diagnostic, ", ") + "; the rest exact"
	case len(diagnostic) > 0:
		return names, "diagnostic " + strings.Join(diagnostic, ", ")
	case len(conditional) > 0:
		return names, conditional[0]
	}
	return names, "exact"
}

func escapeCell(s string) string { return strings.ReplaceAll(s, "|", `\|`) }

// rowsHead introduces the table with its counts.
func rowsHead(counts map[string]int) string {
	var b strings.Builder
	b.WriteString("\n## Flask's behaviour, row by row\n\nThe severity says how many apps meet the row: H most, M many, L few. Each case is a Python file in `testdata/translate/flask` or\n" +
		"`testdata/awkward` whose recorded answers `go test ./verify -run Rows` replays.\n\n")
	for _, severity := range []string{"H", "M", "L"} {
		fmt.Fprintf(&b, "- %s: %d exact, %d conditional, %d with a diagnostic, %d open\n", severity,
			counts[severity+"exact"], counts[severity+"conditional"], counts[severity+"diagnostic"], counts[severity+"open"])
	}
	b.WriteString("\n| Row | Severity | What | Cases | Outcome |\n|---|---|---|---|---|\n")
	return b.String()
}
