// This file holds the comparison on damaged statements: where the two parsers could disagree about what is an error.

package main

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/parser/pyast"
)

// piece is a token, roughly.
var piece = regexp.MustCompile(`\n[ \t]*|[ \t]+|\w+|"[^"\n]*"|'[^'\n]*'|\*\*=?|//=?|>>=?|<<=?|:=|->|[-+*/%@&|^=!<>]=|.`)

// spare are tokens that are put in.
var spare = strings.Fields(`( ) [ ] { } , : ; . = == := * ** @ -> + - ~ not in is if else for async await lambda yield from
	as None True x 1 1j "s" f"{x}" f"{x!r:>{y}}" b"b" match case type _ with def class try except finally del return raise import
	global assert pass while elif and or | / != ... 'a b' f'{x=}' f"{{x}}"`)

// mutants damages n statements of the newest interpreter's files and compares the results.
func (r *run) mutants(n int, seed uint64, only string) {
	random := rand.New(rand.NewPCG(seed, 0))
	statements := r.statements(only)
	judge, err := startJudge(r.newest, r.script, "--text")
	if err != nil || len(statements) == 0 {
		fmt.Fprintln(os.Stderr, "oracle: nothing to damage", err)
		os.Exit(1)
	}
	defer judge.stop()
	accepted := 0
	for range n {
		text := damage(statements[random.IntN(len(statements))], random)
		line, _ := json.Marshal(text)
		want := strings.TrimSpace(strings.TrimPrefix(judge.answer(string(line)), "# text"))
		tree := parse("text", []byte(text))
		r.total.files++
		if agree(want, tree.verdict(true)) {
			r.settle(tree)
			if tree.module != nil {
				accepted++
			}
			continue
		}
		if tree.module != nil && r.onlyNewer(tree) {
			r.total.newer++
			continue
		}
		r.total.different++
		r.total.differing = append(r.total.differing, fmt.Sprintf("%q: want %.60s, got %.90s", text, want, tree.verdict(true)))
	}
	fmt.Printf("%d mutants, %d accepted by both\n", n, accepted)
}

// statements returns the text of the short statements of the newest interpreter's files.
func (r *run) statements(only string) []string {
	var list []string
	seen := map[string]bool{}
	for _, path := range r.newest.files() {
		raw, err := os.ReadFile(path)
		if err != nil || !strings.Contains(path, only) {
			continue
		}
		t := parse(path, raw)
		if t.module == nil {
			continue
		}
		pyast.Walk(t.module, func(n pyast.Node) bool {
			if s, ok := n.(pyast.Stmt); ok {
				b := s.Bounds()
				text := t.file.Text[b.Start:b.End]
				if len(text) < 200 && !seen[text] {
					seen[text] = true
					list = append(list, text)
				}
			}
			return true
		})
	}
	return list
}

// damage removes, doubles, exchanges or adds up to three tokens.
func damage(text string, random *rand.Rand) string {
	parts := piece.FindAllString(text, -1)
	for range 1 + random.IntN(3) {
		i := random.IntN(len(parts))
		switch random.IntN(5) {
		case 0:
			parts[i] = ""
		case 1:
			parts[i] += " " + parts[i]
		case 2:
			j := random.IntN(len(parts))
			parts[i], parts[j] = parts[j], parts[i]
		case 3:
			parts[i] = spare[random.IntN(len(spare))]
		default:
			parts[i] += " " + spare[random.IntN(len(spare))] + " "
		}
	}
	return strings.Join(parts, "")
}
