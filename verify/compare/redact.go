// This file hides secrets before anything is written: equal secrets become equal marks.

package compare

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// Redactor replaces secrets by [redacted HASH]. The hash is keyed, so that it cannot be guessed back from a list of words.
type Redactor struct{ key []byte }

// NewRedactor returns a redactor. The same key gives the same hashes.
func NewRedactor(key []byte) *Redactor {
	sum := sha256.Sum256(append([]byte("flask2gin verify "), key...))
	return &Redactor{sum[:]}
}

// named are parts of the names of what holds secrets.
const named = `(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[-_ ]?key|apikey|authorization|credential|private[-_]?key|session|csrf|xsrf|signature|otp|cvv|card[-_]?number)`

var (
	secretName = regexp.MustCompile(`(?i)` + named)
	inForm     = regexp.MustCompile(`(?i)([\w.\-\[\]%]*` + named + `[\w.\-\[\]%]*=)([^&\s"'<>;,]+)`)
	inJSON     = regexp.MustCompile(`(?i)("[^"\\]*` + named + `[^"\\]*"\s*:\s*)("(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*)`)
	inHeader   = regexp.MustCompile(`(?i)\b(bearer|basic|digest|token)( +)([A-Za-z0-9._~+/=-]{4,})`)
	inURL      = regexp.MustCompile(`(\b[a-z][a-z0-9+.-]*://[^\s:/@]*:)([^\s@/]+)(@)`)
	tokenLike  = regexp.MustCompile(`[A-Za-z0-9_-]{6,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]{16,}|(?:scrypt|pbkdf2|argon2\w*|\$2[aby])[:$][^\s"'<>]{16,}|[A-Za-z0-9_-]{20,}`)
)

// hide returns the mark of a secret.
func (r *Redactor) hide(secret string) string {
	if secret == "" || strings.HasPrefix(secret, "[redacted ") {
		return secret
	}
	mac := hmac.New(sha256.New, r.key)
	mac.Write([]byte(secret))
	return "[redacted " + hex.EncodeToString(mac.Sum(nil))[:8] + "]"
}

// Text hides the secrets of a text: what stands behind a telling name, and what looks like a token.
func (r *Redactor) Text(text string) string {
	text = inURL.ReplaceAllStringFunc(text, r.part(inURL, 2))
	text = inForm.ReplaceAllStringFunc(text, r.part(inForm, 2))
	text = inJSON.ReplaceAllStringFunc(text, func(m string) string {
		parts := inJSON.FindStringSubmatch(m)
		return parts[1] + `"` + r.hide(strings.Trim(parts[2], `"`)) + `"`
	})
	text = inHeader.ReplaceAllStringFunc(text, r.part(inHeader, 3))
	return tokenLike.ReplaceAllStringFunc(text, func(m string) string {
		if isToken(m) {
			return r.hide(m)
		}
		return m
	})
}

// part returns a function that hides one group of a match.
func (r *Redactor) part(re *regexp.Regexp, n int) func(string) string {
	return func(m string) string {
		parts := re.FindStringSubmatch(m)
		parts[n] = r.hide(parts[n])
		return strings.Join(parts[1:], "")
	}
}

// isToken reports whether a long word is made of digits and of letters as random signs are; UUIDs are names.
func isToken(word string) bool {
	if len(word) == 36 && cut(word)[0].shape == uuidText || strings.HasPrefix(word, "redacted") {
		return false
	}
	if strings.ContainsAny(word, ".:$") {
		return true
	}
	digits := strings.Count(strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' {
			return '0'
		}
		return 'a'
	}, word), "0")
	return digits >= 3 && digits < len(word)
}

// header hides the value of one header.
func (r *Redactor) header(h exchange.Header) exchange.Header {
	switch name := strings.ToLower(h.Name); {
	case name == "cookie":
		pairs := strings.Split(h.Value, ";")
		for i, pair := range pairs {
			key, value, _ := strings.Cut(pair, "=")
			pairs[i] = key + "=" + r.hide(value)
		}
		h.Value = strings.Join(pairs, ";")
	case name == "set-cookie":
		first, rest, more := strings.Cut(h.Value, ";")
		key, value, _ := strings.Cut(first, "=")
		h.Value = key + "=" + r.hide(value)
		if more {
			h.Value += ";" + rest
		}
	case name == "etag", strings.HasPrefix(name, "access-control-"):
	case secretName.MatchString(name):
		h.Value = r.hide(h.Value)
	default:
		h.Value = r.Text(h.Value)
	}
	return h
}

func (r *Redactor) headers(list []exchange.Header) []exchange.Header {
	out := slices.Clone(list)
	for i := range out {
		out[i] = r.header(out[i])
	}
	return out
}

// Request hides the secrets of a request.
func (r *Redactor) Request(in exchange.Request) exchange.Request {
	in.Header = r.headers(in.Header)
	in.Target = r.target(in.Target)
	if in.Body != nil {
		in.Body = []byte(r.Text(string(in.Body)))
	}
	return in
}

// target hides secrets in a path and its query, so that it still is one.
func (r *Redactor) target(target string) string {
	hidden := r.Text(target)
	if hidden == target {
		return target
	}
	return strings.NewReplacer("[redacted ", url.PathEscape("[redacted "), "]", url.PathEscape("]")).Replace(hidden)
}

// Answer hides the secrets of an answer.
func (r *Redactor) Answer(a exchange.Answer) exchange.Answer {
	a.Header = r.headers(a.Header)
	a.Body = []byte(r.Text(string(a.Body)))
	a.Raised = r.Text(a.Raised)
	return a
}

// Difference hides the secrets of a difference. What a session cookie holds is shown value by value.
func (r *Redactor) Difference(d Difference) Difference {
	hide := r.Text
	if _, name, ok := strings.Cut(d.Where, "header "); ok {
		hide = func(text string) string { return r.header(exchange.Header{Name: name, Value: text}).Value }
	} else if strings.HasPrefix(d.Where, "cookie ") && !strings.Contains(d.Where, "$") && strings.Count(d.Where, " ") == 1 {
		hide = r.hide
	} else if i := strings.LastIndex(d.Where, "$"); i >= 0 && secretName.MatchString(d.Where[i:]) {
		hide = func(text string) string {
			if text == "(absent)" {
				return text
			}
			return r.hide(text)
		}
	}
	d.Flask, d.Gin = hide(d.Flask), hide(d.Gin)
	return d
}
