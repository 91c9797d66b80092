// E-mail addresses, as the package email-validator checks them for Pydantic.

package pydantic

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

var emailError = kind{"value_error", "value is not a valid email address: {reason}"}

// refuseEmail reports why a text is no address.
func (r *Reader) refuseEmail(v any, reason string) {
	r.refuse(emailError, v, py.P[string, any]("reason", reason))
	r.lines[len(r.lines)-1].Own = true
}

// Email reads an e-mail address and writes its domain in lower case. Characters
// beyond ASCII around its @-sign, quotes and display names raise
// NotPorted, where Python would go on.
func Email() Type[string] {
	return func(r *Reader, v any) (string, bool) {
		text, ok := Str()(r, v)
		if !ok {
			return "", false
		}
		r.loosen(lax)
		if py.StrLen(text) > 2048 {
			r.refuseEmail(v, "Length must not exceed 2048 characters")
			return "", false
		}
		address, reason := emailOf(py.Strip(text))
		if reason == beyondASCII {
			r.stop(py.NotPorted.New("this form of e-mail address has no translation"))
			return "", false
		}
		if reason != "" {
			r.refuseEmail(v, reason)
			return "", false
		}
		return address, true
	}
}

// beyondASCII is the reason of what is not translated.
const beyondASCII = "beyond"

// emailOf returns the normal form of an address, or why it is none
// (email_validator.validate_email without a look at the DNS).
func emailOf(text string) (address, reason string) {
	at := strings.IndexAny(text, "@<")
	special := strings.ContainsAny(text, "\"<＠﹫") || strings.IndexFunc(text, func(c rune) bool { return c > 127 }) >= 0
	switch {
	case !strings.ContainsRune(text, '<') && isASCII(text) && !hasUnquotedAt(text):
		return "", "An email address must have an @-sign."
	case special && (at >= 0 || strings.ContainsAny(text, "\"＠﹫")):
		return "", beyondASCII
	case at < 0:
		return "", "An email address must have an @-sign."
	}
	local, domain := text[:at], text[at+1:]
	if reason := localFault(local); reason != "" {
		return "", reason
	}
	if slices.Contains(anyCaseMailboxes, strings.ToLower(local)) {
		local = strings.ToLower(local)
	}
	if reason := domainFault(domain); reason != "" {
		return "", reason
	}
	if extra := len(text) - 254; extra > 0 {
		return "", "The email address is too long " + tooMany(extra) + "."
	}
	return local + "@" + strings.ToLower(domain), ""
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(c rune) bool { return c > 127 }) < 0
}

// hasUnquotedAt reports whether a text has an @-sign outside of its quotes,
// within which a backslash takes the meaning of the next character.
func hasUnquotedAt(text string) bool {
	quoted, escaped := false, false
	for _, c := range text {
		switch {
		case !quoted && c == '@':
			return true
		case c == '"' && !(quoted && escaped):
			quoted, escaped = !quoted, false
		default:
			escaped = quoted && c == '\\' && !escaped
		}
	}
	return false
}

func tooMany(n int) string {
	if n == 1 {
		return "(1 character too many)"
	}
	return fmt.Sprintf("(%d characters too many)", n)
}

var (
	emailAtom  = regexp.MustCompile("^[a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~]+(?:\\.[a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~]+)*$")
	emailLocal = regexp.MustCompile("[.a-zA-Z0-9_!#$%&'*+\\-/=?^`{|}~]")
	emailHost  = regexp.MustCompile(`[a-zA-Z0-9\-.]`)
)

// localFault says what is wrong before the @-sign.
func localFault(local string) string {
	switch {
	case local == "":
		return "There must be something before the @-sign."
	case emailAtom.MatchString(local):
		return ""
	}
	if bad := others(local, emailLocal); bad != "" {
		return "The email address contains invalid characters before the @-sign: " + bad + "."
	}
	return dotFault(local, "An email address cannot start with a period.", "An email address cannot have a period immediately before the @-sign.", false)
}

// others lists the characters of a text that a class does not have, sorted.
func others(text string, class *regexp.Regexp) string {
	var bad []string
	for _, c := range text {
		if !class.MatchString(string(c)) {
			bad = append(bad, shown(c))
		}
	}
	slices.Sort(bad)
	return strings.Join(slices.Compact(bad), ", ")
}

// shown is safe_character_display.
func shown(c rune) string {
	switch {
	case c == '\\':
		return `"\"`
	case c == ' ':
		return "SPACE"
	case c < ' ' || c == 127:
		return fmt.Sprintf("U+%04X", c)
	}
	return py.Repr(string(c))
}

// dotFault looks for periods, and in domains hyphens, where none may stand.
func dotFault(text, start, end string, host bool) string {
	switch {
	case strings.HasSuffix(text, "."):
		return end
	case strings.HasPrefix(text, "."):
		return start
	case strings.Contains(text, ".."):
		return "An email address cannot have two periods in a row."
	case !host:
		return ""
	case strings.HasSuffix(text, "-"):
		return "An email address cannot end with a hyphen."
	case strings.HasPrefix(text, "-"):
		return "An email address cannot have a hyphen immediately after the @-sign."
	case strings.Contains(text, ".-") || strings.Contains(text, "-."):
		return "An email address cannot have a period and a hyphen next to each other."
	}
	return ""
}

// anyCaseMailboxes are the names of RFC 2142, which are written in lower case.
var anyCaseMailboxes = []string{"info", "marketing", "sales", "support", "abuse", "noc", "security", "postmaster", "hostmaster", "usenet", "news", "webmaster", "www", "uucp", "ftp"}

var specialDomains = []string{"arpa", "invalid", "local", "localhost", "onion", "test"}

// domainFault says what is wrong after the @-sign.
func domainFault(domain string) string {
	switch {
	case domain == "":
		return "There must be something after the @-sign."
	case strings.HasPrefix(domain, "[") && strings.HasSuffix(domain, "]"), strings.Contains(strings.ToLower(domain), "xn--"):
		return beyondASCII
	case len(domain) > 253:
		return "The email address is too long after the @-sign " + tooMany(len(domain)-253) + "."
	}
	if bad := others(domain, emailHost); bad != "" {
		return "The part after the @-sign contains invalid characters: " + bad + "."
	}
	if reason := dotFault(domain, "An email address cannot have a period immediately after the @-sign.", "An email address cannot end with a period.", true); reason != "" {
		return reason
	}
	return labelFault(strings.ToLower(domain))
}

// labelFault looks at the parts between the periods.
func labelFault(domain string) string {
	labels := strings.Split(domain, ".")
	for _, label := range labels {
		if len(label) > 3 && label[2:4] == "--" {
			return "An email address cannot have two letters followed by two dashes immediately after the @-sign or after a period, except Punycode."
		}
	}
	for _, label := range labels {
		if extra := len(label) - 63; extra > 0 {
			return "After the @-sign, periods cannot be separated by so many characters " + tooMany(extra) + "."
		}
	}
	last := labels[len(labels)-1]
	switch {
	case len(labels) == 1:
		return "The part after the @-sign is not valid. It should have a period."
	case last[len(last)-1] < 'a':
		return "The part after the @-sign is not valid. It is not within a valid top-level domain."
	case slices.Contains(specialDomains, last):
		return "The part after the @-sign is a special-use or reserved name that cannot be used with email."
	}
	return ""
}

// EmailOf returns the normal form of an e-mail address; ok is false for what is
// none, and ported for a form that has no translation.
func EmailOf(text string) (address string, ok, ported bool) {
	address, reason := emailOf(text)
	return address, reason == "", reason != beyondASCII
}
