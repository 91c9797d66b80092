// This file holds the names of Go: keywords, predeclared names, and the Go spelling of a Python name.

package gotree

import (
	"go/token"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// predeclared are the names of Go's universe block (Go specification, "Predeclared identifiers").
var predeclared = set(`any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64
	rune string uint uint8 uint16 uint32 uint64 uintptr true false iota nil append cap clear close complex copy delete
	imag len make max min new panic print println real recover`)

// initialisms are written in one case (Go wiki, "Initialisms"; staticcheck ST1003).
var initialisms = set(`acl api ascii cpu css dns eof guid html http https id ip json qps ram rpc sla smtp sql ssh tcp
	tls ttl udp ui gid uid uuid uri url utf8 vm xml xmpp xsrf xss sip rtp amqp db ts csv jwt pdf`)

// plurals are initialisms with an s behind them.
var plurals = map[string]string{
	"ids": "IDs", "urls": "URLs", "uris": "URIs", "uuids": "UUIDs", "apis": "APIs", "ips": "IPs", "acls": "ACLs",
	"guids": "GUIDs", "uids": "UIDs", "vms": "VMs", "pdfs": "PDFs",
}

// renamed spells the names that Go reserves, or that would hide what Go code needs, as a Go programmer would.
var renamed = map[string]string{
	"type": "kind", "func": "fn", "var": "variable", "chan": "channel", "map": "mapping", "range": "span",
	"default": "fallback", "interface": "iface", "package": "pkg", "struct": "structure", "switch": "toggle",
	"select": "selection", "case": "variant", "const": "constant", "defer": "deferred", "go": "golang",
	"goto": "target", "fallthrough": "through", "import": "imported", "return": "returned", "break": "stop",
	"continue": "resume", "else": "otherwise", "for": "loop", "if": "condition",
	"len": "length", "max": "maximum", "min": "minimum", "new": "fresh", "nil": "null", "true": "yes", "false": "no",
	"string": "text", "int": "number", "bool": "flag", "error": "problem", "byte": "octet", "rune": "char",
	"any": "anything", "copy": "duplicate", "close": "shut", "delete": "remove", "append": "add", "cap": "capacity",
	"clear": "empty", "print": "show", "println": "showLine", "panic": "alarm", "recover": "rescue", "make": "build",
	"real": "realPart", "imag": "imagPart", "complex": "complexNumber", "init": "setUp", "main": "mainFunc", "iota": "jot",
}

// IsKeyword reports whether name is one of Go's 25 keywords.
func IsKeyword(name string) bool { return token.IsKeyword(name) }

// IsPredeclared reports whether name belongs to Go's universe block.
func IsPredeclared(name string) bool { return predeclared[name] }

// GoName returns the Go spelling of a Python name: mixed caps with initialisms in one case (Effective Go,
// "MixedCaps"), exported or not: user_id gives userID or UserID, get_url getURL or GetURL, MAX_SIZE maxSize or MaxSize.
// It is always a valid identifier and never a keyword, predeclared or "_". Different Python names may give the same
// Go name; a Scope keeps them apart. Page[User], a class that is made of a generic one, is PageUser.
func GoName(python string, exported bool) string {
	name := joinWords(splitWords(typeArguments.Replace(norm.NFKC.String(python))), exported)
	if name == "" {
		name = pick(exported, "Blank", "blank")
	}
	if first := []rune(name)[0]; exported && !unicode.IsUpper(first) {
		return "X" + name
	} else if unicode.IsDigit(first) {
		return "n" + name
	}
	if exported {
		return name
	}
	if IsKeyword(name) || IsPredeclared(name) || name == "init" || name == "main" {
		return spellReserved(name)
	}
	return name
}

// typeArguments makes words of the types in the name of a class that is made of a generic one.
var typeArguments = strings.NewReplacer("[", "_", "]", "", ", ", "_")

// spellReserved returns another spelling of a name that Go reserves.
func spellReserved(name string) string {
	if other, ok := renamed[name]; ok {
		return other
	}
	return name + "Value"
}

// joinWords puts words together in mixed caps.
func joinWords(words []string, exported bool) string {
	var b strings.Builder
	for i, w := range words {
		if i == 0 && !exported {
			b.WriteString(lowerWord(w))
			continue
		}
		if i > 0 && unicode.IsDigit(lastRune(words[i-1])) && unicode.IsDigit([]rune(w)[0]) {
			b.WriteByte('_')
		}
		b.WriteString(titleWord(w))
	}
	return b.String()
}

// titleWord returns w with a capital, or all capitals for an initialism.
func titleWord(w string) string {
	lower := strings.ToLower(w)
	if initialisms[lower] {
		return strings.ToUpper(w)
	}
	if p, ok := plurals[lower]; ok {
		return p
	}
	runes := []rune(w)
	if isShout(w) && len(runes) > 1 {
		runes = []rune(lower)
	}
	runes[0] = unicode.ToUpper(runes[0])
	return string(runes)
}

// lowerWord returns w as the first word of an unexported name.
func lowerWord(w string) string {
	if isShout(w) || plurals[strings.ToLower(w)] != "" {
		return strings.ToLower(w)
	}
	runes := []rune(w)
	runes[0] = unicode.ToLower(runes[0])
	return string(runes)
}

// isShout reports whether w has no lower-case letter.
func isShout(w string) bool { return strings.IndexFunc(w, unicode.IsLower) < 0 }

// splitWords cuts a Python name at underscores and at the capitals of mixed caps, and drops what Go does not
// allow in identifiers: Python's marks and connectors, written as their number.
func splitWords(name string) []string {
	var words []string
	for part := range strings.SplitSeq(name, "_") {
		if part != "" {
			words = append(words, splitCaps([]rune(letters(part)))...)
		}
	}
	return words
}

// letters returns part with every character that Go refuses in an identifier spelled as u and its number in hex.
func letters(part string) string {
	var b strings.Builder
	for _, r := range part {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(r)
		} else {
			b.WriteString("u" + strconv.FormatInt(int64(r), 16))
		}
	}
	return b.String()
}

// splitCaps cuts userID into user and ID, HTTPServer into HTTP and Server; digits stay with the word before.
func splitCaps(runes []rune) []string {
	var words []string
	start := 0
	for i := 1; i < len(runes); i++ {
		up := unicode.IsUpper(runes[i])
		after := !unicode.IsUpper(runes[i-1])
		before := i+1 < len(runes) && unicode.IsLower(runes[i+1]) && unicode.IsUpper(runes[i-1]) && !pluralAt(runes, i)
		if up && (after || before) {
			words = append(words, string(runes[start:i]))
			start = i
		}
	}
	return append(words, string(runes[start:]))
}

// pluralAt reports whether the capital at i and the s behind it end an initialism, as in userIDs.
func pluralAt(runes []rune, i int) bool {
	if runes[i+1] != 's' || i+2 < len(runes) && unicode.IsLower(runes[i+2]) {
		return false
	}
	start := i
	for start > 0 && unicode.IsUpper(runes[start-1]) {
		start--
	}
	return plurals[strings.ToLower(string(runes[start:i+2]))] != ""
}

func lastRune(s string) rune {
	runes := []rune(s)
	return runes[len(runes)-1]
}

func pick(cond bool, yes, no string) string {
	if cond {
		return yes
	}
	return no
}

func set(words string) map[string]bool {
	all := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		all[w] = true
	}
	return all
}
