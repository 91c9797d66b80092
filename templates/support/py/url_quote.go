// Quoting in URLs (urllib.parse.quote, unquote, urlencode and parse_qs).

package py

import (
	"strings"
)

// URLQuote returns quote(text, safe): UTF-8 with %XX for all but letters, digits, "_.-~" and what is safe.
func URLQuote(text, safe string) (string, error) {
	data, err := Encode(text, "utf-8", "strict")
	return URLQuoteBytes(data, safe), err
}

// URLQuoteBytes returns quote(data, safe) of bytes.
func URLQuoteBytes(data []byte, safe string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range data {
		if isLetter(c) || '0' <= c && c <= '9' || strings.IndexByte("_.-~", c) >= 0 || c < 0x80 && strings.IndexByte(safe, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteByte('%')
		b.WriteByte(digits[c>>4])
		b.WriteByte(digits[c&15])
	}
	return b.String()
}

// URLQuotePlus returns quote_plus(text, safe): as URLQuote, with + for a space.
func URLQuotePlus(text, safe string) (string, error) {
	data, err := Encode(text, "utf-8", "strict")
	return quotePlusBytes(data, safe), err
}

func quotePlusBytes(data []byte, safe string) string {
	if strings.IndexByte(string(data), ' ') < 0 {
		return URLQuoteBytes(data, safe)
	}
	return strings.ReplaceAll(URLQuoteBytes(data, safe+" "), " ", "+")
}

// URLUnquote returns unquote(text): %XX decoded as UTF-8, with U+FFFD for what is none.
func URLUnquote(text string) string {
	if !strings.Contains(text, "%") {
		return text
	}
	var b strings.Builder
	for text != "" {
		end := 0
		for end < len(text) && text[end] < 0x80 {
			end++
		}
		part, _ := Decode(unquoteBytes(text[:end]), "utf-8", "replace")
		b.WriteString(part)
		start := end
		for end < len(text) && text[end] >= 0x80 {
			end++
		}
		b.WriteString(text[start:end])
		text = text[end:]
	}
	return b.String()
}

// URLUnquotePlus returns unquote_plus(text): as URLUnquote, with a space for +.
func URLUnquotePlus(text string) string { return URLUnquote(strings.ReplaceAll(text, "+", " ")) }

// URLUnquoteToBytes returns unquote_to_bytes(text).
func URLUnquoteToBytes(text string) ([]byte, error) {
	data, err := Encode(text, "utf-8", "strict")
	return unquoteBytes(string(data)), err
}

func unquoteBytes(text string) []byte {
	out := make([]byte, 0, len(text))
	for i := 0; i < len(text); i++ {
		if text[i] == '%' && i+2 < len(text) {
			high, ok1 := hexDigit(text[i+1])
			low, ok2 := hexDigit(text[i+2])
			if ok1 && ok2 {
				out = append(out, high<<4|low)
				i += 2
				continue
			}
		}
		out = append(out, text[i])
	}
	return out
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case '0' <= c && c <= '9':
		return c - '0', true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}

// URLEncode returns urlencode(query, doseq) of a mapping or of pairs, or raises TypeError.
func URLEncode(query any, doseq bool) (string, error) {
	pairs, err := queryPairs(query)
	if err != nil {
		return "", err
	}
	var parts []string
	for _, pair := range pairs {
		kv, err := Unpack(pair, 2)
		if err != nil {
			return "", err
		}
		key, err := quoteValue(kv[0])
		if err != nil {
			return "", err
		}
		values := []any{kv[1]}
		if doseq {
			if values, err = severalValues(kv[1]); err != nil {
				return "", err
			}
		}
		for _, v := range values {
			value, err := quoteValue(v)
			if err != nil {
				return "", err
			}
			parts = append(parts, key+"="+value)
		}
	}
	return strings.Join(parts, "&"), nil
}

// queryPairs returns the items of a mapping, or a sequence of tuples.
func queryPairs(query any) ([]any, error) {
	if m, ok := query.(Mapping); ok {
		var pairs []any
		for k, v := range m.allAny() {
			pairs = append(pairs, Tuple{k, v})
		}
		return pairs, nil
	}
	wrong := TypeError.New("not a valid non-string sequence or mapping object")
	n, err := Len(query)
	if err != nil {
		return nil, wrong
	}
	if n > 0 {
		first, err := GetItem(query, 0)
		if err != nil {
			return nil, wrong
		}
		if _, ok := first.(Tuple); !ok {
			return nil, wrong
		}
	}
	l, err := ToList(query)
	if err != nil {
		return nil, wrong
	}
	return l.Values(), nil
}

func quoteValue(v any) (string, error) {
	if b, ok := v.([]byte); ok {
		return quotePlusBytes(b, ""), nil
	}
	return URLQuotePlus(Str(v), "")
}

// severalValues returns the items of a sequence that is no text, and any other value alone.
func severalValues(v any) ([]any, error) {
	switch v.(type) {
	case string, []byte:
		return []any{v}, nil
	}
	if _, err := Len(v); err != nil {
		return []any{v}, nil
	}
	l, err := ToList(v)
	if err != nil {
		return nil, err
	}
	return l.Values(), nil
}

// ParseQSL returns parse_qsl(query, keep_blank_values): the pairs of a query.
func ParseQSL(query string, keepBlank bool) *List[Tuple] {
	pairs := NewList[Tuple]()
	for part := range strings.SplitSeq(query, "&") {
		name, value, ok := strings.Cut(part, "=")
		if part == "" || !ok && !keepBlank || value == "" && !keepBlank {
			continue
		}
		pairs.Append(Tuple{URLUnquotePlus(name), URLUnquotePlus(value)})
	}
	return pairs
}

// ParseQS returns parse_qs(query, keep_blank_values): the values of each name of a query.
func ParseQS(query string, keepBlank bool) *Dict[string, *List[string]] {
	d := NewDict[string, *List[string]]()
	for _, pair := range ParseQSL(query, keepBlank).Values() {
		d.SetDefault(pair[0].(string), NewList[string]()).Append(pair[1].(string))
	}
	return d
}
