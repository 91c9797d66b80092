// Words as a POSIX shell reads and writes them: Python's module shlex.

package py

import "strings"

// ShellSplit returns shlex.split(s), or raises ValueError for a quotation or an escape that does not end.
func ShellSplit(s string) (*List[string], error) {
	words := NewList[string]()
	var word strings.Builder
	inWord := false
	text := []rune(s)
	for i := 0; i < len(text); i++ {
		switch c := text[i]; c {
		case ' ', '\t', '\r', '\n':
			if inWord {
				words.Append(word.String())
				word.Reset()
				inWord = false
			}
		case '\\':
			if i++; i >= len(text) {
				return nil, ValueError.New("No escaped character")
			}
			word.WriteRune(text[i])
			inWord = true
		case '\'', '"':
			end, err := quotation(text, i, &word)
			if err != nil {
				return nil, err
			}
			i, inWord = end, true
		default:
			word.WriteRune(c)
			inWord = true
		}
	}
	if inWord {
		words.Append(word.String())
	}
	return words, nil
}

// quotation adds what stands in the quotes that begin at start, and returns where they end.
func quotation(text []rune, start int, word *strings.Builder) (int, error) {
	quote := text[start]
	for i := start + 1; i < len(text); i++ {
		switch c := text[i]; {
		case c == quote:
			return i, nil
		case c == '\\' && quote == '"':
			if i++; i >= len(text) {
				return 0, ValueError.New("No escaped character")
			}
			if text[i] != quote && text[i] != '\\' {
				word.WriteRune('\\')
			}
			word.WriteRune(text[i])
		default:
			word.WriteRune(c)
		}
	}
	return 0, ValueError.New("No closing quotation")
}

// ShellQuote returns shlex.quote(s).
func ShellQuote(s string) string {
	unsafe := func(r rune) bool {
		return r >= 0x80 || !strings.ContainsRune("@%_-+=:,./", r) && !(('a' <= r && r <= 'z') || ('A' <= r && r <= 'Z') || ('0' <= r && r <= '9'))
	}
	switch {
	case s == "":
		return "''"
	case strings.IndexFunc(s, unsafe) < 0:
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'"'"'`) + "'"
}

// ShellJoin returns shlex.join(words).
func ShellJoin(words *List[string]) string {
	quoted := make([]string, words.Len())
	for i, word := range words.Values() {
		quoted[i] = ShellQuote(word)
	}
	return strings.Join(quoted, " ")
}
