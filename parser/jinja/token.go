// This file holds the tokens of templates and how messages describe them.

package jinja

import "strings"

// Kinds of tokens, spelled as Jinja spells them.
const (
	tokenEOF           = "eof"
	tokenData          = "data"
	tokenVariableBegin = "variable_begin"
	tokenVariableEnd   = "variable_end"
	tokenBlockBegin    = "block_begin"
	tokenBlockEnd      = "block_end"
	tokenName          = "name"
	tokenString        = "string"
	tokenInteger       = "integer"
	tokenFloat         = "float"
	tokenError         = "error" // the text is the message
)

// token is one token; the text of a string is without quotes and escapes, that of an integer decimal.
type token struct {
	kind string
	text string
	line int
}

// operators are the kinds of the operators by their spelling, the longest first where one starts another.
var operators = []struct{ text, kind string }{
	{"//", "floordiv"}, {"**", "pow"}, {"==", "eq"}, {"!=", "ne"}, {">=", "gteq"}, {"<=", "lteq"},
	{"+", "add"}, {"-", "sub"}, {"/", "div"}, {"*", "mul"}, {"%", "mod"}, {"~", "tilde"},
	{"[", "lbracket"}, {"]", "rbracket"}, {"(", "lparen"}, {")", "rparen"}, {"{", "lbrace"}, {"}", "rbrace"},
	{">", "gt"}, {"<", "lt"}, {"=", "assign"}, {".", "dot"}, {":", "colon"}, {"|", "pipe"}, {",", "comma"}, {";", "semicolon"},
}

// closing are the brackets that end what others begin.
var closing = map[string]string{"{": "}", "(": ")", "[": "]"}

// is reports whether t is what want says: a kind, or "name:word" for a certain name.
func (t token) is(want string) bool {
	if kind, text, ok := strings.Cut(want, ":"); ok {
		return t.kind == kind && t.text == text
	}
	return t.kind == want
}

// isAny reports whether t is one of wants.
func (t token) isAny(wants []string) bool {
	for _, want := range wants {
		if t.is(want) {
			return true
		}
	}
	return false
}

// describe returns a token as messages name it.
func describe(t token) string {
	if t.kind == tokenName {
		return t.text
	}
	return describeKind(t.kind)
}

// describeWant returns what a message says was expected.
func describeWant(want string) string {
	if _, text, ok := strings.Cut(want, ":"); ok {
		return text
	}
	return describeKind(want)
}

var kindNames = map[string]string{
	tokenBlockBegin: "begin of statement block", tokenBlockEnd: "end of statement block",
	tokenVariableBegin: "begin of print statement", tokenVariableEnd: "end of print statement",
	tokenData: "template data / text", tokenEOF: "end of template",
}

func describeKind(kind string) string {
	for _, op := range operators {
		if op.kind == kind {
			return op.text
		}
	}
	if name, ok := kindNames[kind]; ok {
		return name
	}
	return kind
}
