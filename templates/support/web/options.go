// Header values with parameters, such as Content-Type and Content-Disposition
// (werkzeug.http.parse_options_header).
package web

import (
	"regexp"
	"strings"
)

var (
	parameterKey   = regexp.MustCompile(`^([0-9A-Za-z_!#$%&'*+\-.^` + "`" + `|~]+)=`)
	parameterToken = regexp.MustCompile(`^[0-9A-Za-z_!#$%&'*+\-.^` + "`" + `|~]+`)
	charsetValue   = regexp.MustCompile(`^([0-9A-Za-z_!#$%&*+\-.^` + "`" + `|~]*)'[0-9A-Za-z_!#$%&*+\-.^` + "`" + `|~]*'([0-9A-Za-z_!#$%&'*+\-.^` + "`" + `|~]+)`)
	continuation   = regexp.MustCompile(`\*([0-9]+)$`)
)

// parseOptions splits a header value into its first word and its parameters;
// malformed parameters are skipped.
func parseOptions(header string) (string, map[string]string) {
	value, rest, _ := strings.Cut(header, ";")
	value, rest = strings.TrimSpace(value), strings.TrimSpace(rest)
	options := map[string]string{}
	if value == "" {
		return value, options
	}
	o := optionReader{options: options}
	for rest != "" {
		rest = o.parameter(rest)
		_, after, ok := strings.Cut(rest, ";")
		if !ok {
			break
		}
		rest = strings.TrimLeft(after, " \t\r\n\v\f")
	}
	return value, options
}

// optionReader collects parameters, of which a long one may come in sections.
type optionReader struct {
	options             map[string]string
	encoding, continued string
}

// parameter reads the parameter at the start of s and returns what follows.
func (o *optionReader) parameter(s string) string {
	m := parameterKey.FindStringSubmatch(s)
	if m == nil {
		return s
	}
	key, s := strings.ToLower(m[1]), s[len(m[0]):]
	if token := parameterToken.FindString(s); token != "" {
		o.set(key, token)
		return s
	}
	if end := closingQuote(s); end > 0 {
		o.set(key, s[:end+1])
		return s[end+1:]
	}
	return s
}

// closingQuote returns the index of the quote that ends the string at the start
// of s, or 0.
func closingQuote(s string) int {
	if !strings.HasPrefix(s, `"`) {
		return 0
	}
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && (s[i+1] == '\\' || s[i+1] == '"'):
			i++
		case s[i] == '"':
			return i
		}
	}
	return 0
}

// set stores a parameter: sections are joined, charsets decoded, quotes removed.
func (o *optionReader) set(key, value string) {
	if strings.HasSuffix(key, "*") {
		key = strings.TrimSuffix(key, "*")
		if m := charsetValue.FindStringSubmatch(value); m != nil {
			o.encoding, value = strings.ToLower(m[1]), m[2]
		}
		if o.encoding == "" {
			o.encoding = o.continued
		}
		switch o.encoding {
		case "ascii", "us-ascii", "utf-8":
			o.continued = o.encoding
			value = decodeReplace([]byte(unquote(value)))
		case "iso-8859-1":
			o.continued = o.encoding
			value = latin1(unquote(value))
		}
	}
	if n := len(value); n >= 2 && value[0] == '"' && value[n-1] == '"' {
		value = strings.NewReplacer(`\\`, `\`, `\"`, `"`, `%22`, `"`).Replace(value[1 : n-1])
	}
	if m := continuation.FindString(key); m != "" {
		key = strings.TrimSuffix(key, m)
		o.options[key] += value
		return
	}
	o.options[key] = value
}
