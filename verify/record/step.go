// This file makes the record of one step out of its answers.

package record

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/replay"
	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// writer makes the steps of one session.
type writer struct {
	redactor *compare.Redactor
	hidden   []string          // secrets that no request may hold
	bound    map[string]string // what a name of the session's plan stands for: a value, or {{v1}}
	marks    []value           // {{v1}} and its like
}

// value is what a mark stands for in each of the answers.
type value struct {
	mark  string
	texts []string
}

// mark is what is recorded in the place of a value.
var mark = regexp.MustCompile(`\{\{(v\d+|any)\}\}`)

const anything = "{{any}}"

// step returns the record of a step, false for one that cannot be recorded.
func (w *writer) step(step exchange.Step, seen []trial.Observed) (replay.Step, bool) {
	request := step.Request.Fill(w.bound)
	out := replay.Step{Method: request.Method, Target: request.Target, Status: seen[0].Answers[0].Status}
	for _, h := range request.Header {
		out.Header = append(out.Header, replay.Header{Name: h.Name, Value: strings.Trim(h.Value, " \t")})
	}
	if request.Body != nil {
		body := string(request.Body)
		out.Body = &body
	}
	var answers []exchange.Answer
	for _, o := range seen {
		answers = append(answers, o.Answers[:]...)
	}
	if !w.speakable(step.Request, answers) || !w.names(step.Bind, answers) {
		return out, false
	}
	out.WantBody = w.body(answers)
	return out, w.headers(&out, answers)
}

// speakable reports whether the format can hold an exchange, and no secret is in its request.
func (w *writer) speakable(r exchange.Request, answers []exchange.Answer) bool {
	wire := string(r.Wire())
	if mark.MatchString(wire) || strings.ContainsAny(r.Method+r.Target, "\r\n") {
		return false
	}
	for _, secret := range w.hidden {
		if secret != "" && strings.Contains(wire, secret) {
			return false
		}
	}
	for _, h := range r.Header {
		if strings.ContainsAny(h.Name+h.Value, "\r\n") || strings.Contains(h.Name, ":") {
			return false
		}
	}
	return !slices.ContainsFunc(answers, func(a exchange.Answer) bool { return mark.Match(a.Body) })
}

// names gives names to the values that later requests take out of the answers: a mark where they differ.
func (w *writer) names(binds []exchange.Bind, answers []exchange.Answer) bool {
	for _, b := range binds {
		var texts []string
		for _, a := range answers {
			text, err := b.Take(a)
			if err != nil {
				text = exchange.Unbound
			}
			texts = append(texts, text)
		}
		if same(texts) {
			w.bound[b.Name] = texts[0]
			continue
		}
		w.bound[b.Name] = w.markOf(texts)
	}
	return true
}

// markOf returns the mark of a value.
func (w *writer) markOf(texts []string) string {
	for _, v := range w.marks {
		if slices.Equal(v.texts, texts) {
			return v.mark
		}
	}
	v := value{fmt.Sprintf("{{v%d}}", len(w.marks)+1), texts}
	w.marks = append(w.marks, v)
	return v.mark
}

// body returns the recorded body.
func (w *writer) body(answers []exchange.Answer) string {
	var texts []string
	for _, a := range answers {
		texts = append(texts, string(a.Body))
	}
	return w.text(texts)
}

// connection are the headers that are not compared.
var connection = []string{"Server", "Date", "Connection", "Keep-Alive", "Transfer-Encoding"}

// headers records the headers. It refuses answers of which one has a header that another one lacks.
func (w *writer) headers(out *replay.Step, answers []exchange.Answer) bool {
	all := map[string]bool{}
	for _, a := range answers {
		for _, h := range a.Header {
			all[exchange.Canonical(h.Name)] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		if slices.Contains(connection, name) {
			continue
		}
		values, ok := w.values(name, answers)
		switch {
		case name == "Content-Length" && (!ok || len(answers[0].Body) > 0 || values[0] != answers[0].Value(name)):
			continue // what the body says itself
		case !ok:
			return false
		}
		for _, v := range values {
			out.Want = append(out.Want, replay.Header{Name: name, Value: v})
		}
	}
	return true
}

// values returns the recorded values of one header, false when the answers have another number of them.
func (w *writer) values(name string, answers []exchange.Answer) ([]string, bool) {
	var out []string
	for i := range answers[0].Values(name) {
		var texts []string
		for _, a := range answers {
			values := a.Values(name)
			if len(values) != len(answers[0].Values(name)) {
				return nil, false
			}
			texts = append(texts, strings.Trim(values[i], " \t"))
		}
		out = append(out, w.header(name, texts))
	}
	return out, out != nil
}

// header returns the recorded value of a header. The order of words in those that are sets is nothing that differs.
func (w *writer) header(name string, texts []string) string {
	switch name {
	case "Allow", "Vary":
		return texts[0]
	case "Set-Cookie":
		return w.cookie(texts)
	}
	return w.text(texts)
}

// cookie records a cookie: a value that looks like a secret is none of the recording.
func (w *writer) cookie(texts []string) string {
	var values, rests []string
	name, _, _ := strings.Cut(texts[0], "=")
	for _, text := range texts {
		pair, rest, _ := strings.Cut(text, ";")
		values = append(values, strings.TrimPrefix(pair, name+"="))
		rests = append(rests, rest)
	}
	out := name + "=" + w.text(values)
	if rest := w.text(rests); rest != "" {
		out += ";" + rest
	}
	return out
}

// word is what differs as a whole.
var word = regexp.MustCompile(`(?s)[\pL\pN_]+(?:[.:+%~-]+[\pL\pN_]+)*|.`)

// text returns what the texts have in common, with marks where they differ. Texts of another number of words have nothing
// in common.
func (w *writer) text(texts []string) string {
	if same(texts) {
		return w.public(texts[0])
	}
	for _, v := range w.marks {
		if slices.Equal(v.texts, texts) {
			return v.mark
		}
	}
	var words [][]string
	for _, text := range texts {
		found := word.FindAllString(text, -1)
		if len(words) > 0 && len(found) != len(words[0]) {
			return anything
		}
		words = append(words, found)
	}
	public := word.FindAllString(w.public(texts[0]), -1)
	var b strings.Builder
	last := ""
	for i := range words[0] {
		next := w.word(words, i)
		if next == words[0][i] && len(public) == len(words[0]) {
			next = public[i]
		}
		if next != anything || last != anything {
			b.WriteString(next)
		}
		last = next
	}
	return marks.ReplaceAllString(b.String(), anything)
}

// marks are several that only spaces and commas part: the words of a date.
var marks = regexp.MustCompile(`\{\{any\}\}(?:[ ,]+\{\{any\}\})+`)

// word returns the i-th word of all texts, or its mark.
func (w *writer) word(words [][]string, i int) string {
	texts := make([]string, len(words))
	for j := range words {
		texts[j] = words[j][i]
	}
	if same(texts) {
		return texts[0]
	}
	for _, v := range w.marks {
		if slices.Equal(v.texts, texts) {
			return v.mark
		}
	}
	return anything
}

// redacted is what the redactor writes in the place of a secret.
var redacted = regexp.MustCompile(`\[redacted [0-9a-f]*\]`)

// public returns a text with marks in the place of what looks like a secret.
func (w *writer) public(text string) string {
	return redacted.ReplaceAllString(w.redactor.Text(text), anything)
}

func same(texts []string) bool {
	return !slices.ContainsFunc(texts, func(text string) bool { return text != texts[0] })
}
