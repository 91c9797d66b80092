// This file reads the scripts of a Postman collection as far as they set variables:
//
//	const data = pm.response.json();
//	const user = data.user || {};
//	pm.environment.set("token", user.token);
//
// Nothing is run. Other scripts are noted.

package load

import (
	"encoding/json"
	"regexp"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// event is a script and when it runs.
type event struct {
	Listen string
	Script struct{ Exec lines }
}

// lines is a text, or a list of its lines.
type lines string

// UnmarshalJSON reads both forms.
func (l *lines) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) == nil {
		*l = lines(text)
		return nil
	}
	var list []string
	err := json.Unmarshal(data, &list)
	*l = lines(strings.Join(list, "\n"))
	return err
}

var (
	setCall     = regexp.MustCompile(`(?:pm\.(?:environment|globals|collectionVariables|variables)\.set|postman\.set(?:Environment|Global)Variable)\(\s*["'` + "`" + `]([^"'` + "`" + `]+)["'` + "`" + `]\s*,\s*([^;\n]+?)\s*\)\s*(?:;|\n|$)`)
	declaration = regexp.MustCompile(`(?m)(?:var|let|const)\s+(\w+)\s*=\s*([^;\n]+?)\s*(?:\|\|[^;\n]*)?(?:;|$)`)
	parsed      = regexp.MustCompile(`^(?:pm\.response\.json\(\)|JSON\.parse\(\s*(?:responseBody|pm\.response\.text\(\))\s*\))`)
	headerGet   = regexp.MustCompile(`^(?:pm\.response\.headers\.get|postman\.getResponseHeader)\(\s*["']([\w-]+)["']\s*\)$`)
	cookieGet   = regexp.MustCompile(`^pm\.cookies\.get\(\s*["']([\w-]+)["']\s*\)$`)
	literalText = regexp.MustCompile(`^(?:"([^"]*)"|'([^']*)'|(-?\d+(?:\.\d+)?))$`)
	pathText    = regexp.MustCompile(`^(\w+)?((?:\.\w+|\[\d+\]|\[["'][\w-]+["']\])*)$`)
	comment     = regexp.MustCompile(`(?m)^\s*//.*$`)
)

// before sets the variables that the scripts before a request set to constants.
func (p *postman) before(events []event, name string) {
	for _, e := range events {
		if e.Listen != "prerequest" {
			continue
		}
		text := comment.ReplaceAllString(string(e.Script.Exec), "")
		for _, m := range setCall.FindAllStringSubmatch(text, -1) {
			if value, ok := constant(m[2]); ok {
				p.values[m[1]] = value
			} else {
				p.file.note("%s: the value of %s is computed by a script, which is not run", name, m[1])
			}
		}
	}
}

// after returns what the scripts behind a request take from its answer.
func (p *postman) after(events []event, name string) []exchange.Bind {
	var out []exchange.Bind
	for _, e := range events {
		if e.Listen != "test" {
			continue
		}
		text := comment.ReplaceAllString(string(e.Script.Exec), "")
		known := declared(text)
		for _, m := range setCall.FindAllStringSubmatch(text, -1) {
			if value, ok := constant(m[2]); ok {
				p.values[m[1]] = value
				continue
			}
			source, ok := sourceOf(m[2], known)
			if !ok {
				p.file.note("%s: the value of %s is computed by a script, which is not run", name, m[1])
				continue
			}
			b := exchange.Bind{Name: boundName(m[1]), Source: source}
			out = append(out, b)
			p.values[m[1]] = "${" + b.Name + "}"
		}
	}
	return out
}

func constant(expression string) (string, bool) {
	m := literalText.FindStringSubmatch(expression)
	if m == nil {
		return "", false
	}
	return m[1] + m[2] + m[3], true
}

// declared returns the sources that the names of a script stand for.
func declared(text string) map[string]string {
	known := map[string]string{}
	for _, m := range declaration.FindAllStringSubmatch(text, -1) {
		if source, ok := sourceOf(m[2], known); ok {
			known[m[1]] = source
		}
	}
	return known
}

// sourceOf returns the source of a bound value that an expression names.
func sourceOf(expression string, known map[string]string) (string, bool) {
	expression = strings.TrimSpace(expression)
	if m := headerGet.FindStringSubmatch(expression); m != nil {
		return "header:" + m[1], true
	}
	if m := cookieGet.FindStringSubmatch(expression); m != nil {
		return "cookie:" + m[1], true
	}
	root, rest := "", expression
	if m := parsed.FindString(expression); m != "" {
		root, rest = "$", expression[len(m):]
	}
	m := pathText.FindStringSubmatch(strings.ReplaceAll(rest, "?.", "."))
	if m == nil || (root == "") == (m[1] == "") {
		return "", false
	}
	if root == "" {
		source, ok := known[m[1]]
		if !ok || !strings.HasPrefix(source, "$") {
			return "", false
		}
		root = source
	}
	if steps := dotted(m[2]); steps != "" {
		return root + "." + steps, true
	}
	return root, true
}
