// The texts of help, laid out for 80 columns.

package click

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// width is how wide the lines of help get; indent stands before them.
const (
	width  = 78
	indent = "  "
)

// usageLine is the first line of help.
func (ctx context) usageLine() string {
	words := []string{"Usage: " + ctx.path, "[OPTIONS]"}
	for i := range ctx.Params {
		if !ctx.Params[i].option() {
			words = append(words, ctx.Params[i].argument())
		}
	}
	if ctx.Run == nil {
		words = append(words, "COMMAND", "[ARGS]...")
	}
	return strings.Join(words, " ")
}

// help is what --help prints.
func (ctx context) help() string {
	parts := []string{ctx.usageLine()}
	if ctx.Help != "" {
		parts = append(parts, paragraphs(ctx.Help))
	}
	rows := [][2]string{}
	for i := range ctx.Params {
		if p := &ctx.Params[i]; p.option() && !p.Hidden {
			rows = append(rows, [2]string{p.spelling(), p.about()})
		}
	}
	rows = append(rows, [2]string{"--help", "Show this message and exit."})
	parts = append(parts, "Options:\n"+table(rows))
	if len(ctx.Commands) > 0 {
		parts = append(parts, "Commands:\n"+ctx.list())
	}
	return strings.Join(parts, "\n\n")
}

// list is the table of a group's commands, in alphabetical order.
func (ctx context) list() string {
	sorted := slices.SortedFunc(slices.Values(ctx.Commands), func(a, b *Command) int { return cmp.Compare(a.Name, b.Name) })
	longest := 0
	for _, c := range sorted {
		longest = max(longest, utf8.RuneCountInString(c.Name))
	}
	rows := make([][2]string, len(sorted))
	for i, c := range sorted {
		rows[i] = [2]string{c.Name, brief(c.Help, width-6-longest)}
	}
	return table(rows)
}

// spelling is the left column of an option.
func (p *Param) spelling() string {
	flags := slices.SortedStableFunc(slices.Values(p.Flags), func(a, b string) int { return cmp.Compare(dashes(a), dashes(b)) })
	text := strings.Join(flags, ", ")
	if len(p.Off) > 0 {
		text += " / " + strings.Join(p.Off, ", ")
	}
	if p.Kind != Flag {
		text += " " + p.metavar()
	}
	return text
}

func dashes(flag string) int { return len(flag) - len(strings.TrimLeft(flag, "-")) }

// about is the right column of an option.
func (p *Param) about() string {
	var extra []string
	if p.ShowDefault && p.Default != nil {
		extra = append(extra, "default: "+shown(p.Default))
	}
	if p.Required {
		extra = append(extra, "required")
	}
	if len(extra) == 0 {
		return p.Help
	}
	return strings.TrimLeft(p.Help+"  ["+strings.Join(extra, "; ")+"]", " ")
}

// table prints two columns.
func table(rows [][2]string) string {
	first := 0
	for _, row := range rows {
		first = max(first, utf8.RuneCountInString(row[0]))
	}
	first = min(first, 30) + 2
	var lines []string
	for _, row := range rows {
		if row[1] == "" {
			lines = append(lines, indent+row[0])
			continue
		}
		room := strings.Repeat(" ", first+len(indent))
		right := wrap(row[1], max(width-first-len(indent), 10))
		if n := utf8.RuneCountInString(row[0]); n <= first-2 {
			lines = append(lines, indent+row[0]+room[:first-n]+right[0])
			right = right[1:]
		} else {
			lines = append(lines, indent+row[0])
		}
		for _, line := range right {
			lines = append(lines, room+line)
		}
	}
	return strings.Join(lines, "\n")
}

// paragraphs wraps a text of help; a paragraph that starts with a line of \b alone is kept as it is.
func paragraphs(text string) string {
	text, _, _ = strings.Cut(text, "\f")
	var out []string
	for _, p := range strings.Split(strings.TrimRight(text, "\n"), "\n\n") {
		var lines []string
		if kept, ok := strings.CutPrefix(p, "\b\n"); ok {
			lines = strings.Split(kept, "\n")
		} else {
			lines = wrap(p, width-len(indent))
		}
		for i, line := range lines {
			lines[i] = indent + line
		}
		out = append(out, strings.Join(lines, "\n"))
	}
	return strings.Join(out, "\n\n")
}

// wrap breaks a text between words.
func wrap(text string, width int) []string {
	lines := []string{""}
	for _, word := range strings.Fields(text) {
		last := &lines[len(lines)-1]
		switch {
		case *last == "":
			*last = word
		case utf8.RuneCountInString(*last)+1+utf8.RuneCountInString(word) <= width:
			*last += " " + word
		default:
			lines = append(lines, word)
		}
	}
	return lines
}

// brief is what a list says of a command: its help up to the first full stop, cut where there is no room for it.
func brief(help string, limit int) string {
	help, _, _ = strings.Cut(help, "\n\n")
	words := strings.Fields(help)
	if len(words) > 0 && words[0] == "\b" {
		words = words[1:]
	}
	for i, word := range words {
		if strings.HasSuffix(word, ".") {
			words = words[:i+1]
			break
		}
	}
	text := strings.Join(words, " ")
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	short := ""
	for _, word := range words {
		if utf8.RuneCountInString(short)+utf8.RuneCountInString(word)+4 > limit {
			break
		}
		short = strings.TrimLeft(short+" "+word, " ")
	}
	return short + "..."
}
