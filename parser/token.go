// This file holds the kinds of tokens and the tables about them: names for messages, operators, precedence.

package parser

import "github.com/flask2gin/flask2gin/parser/pyast"

// token is the kind of a token. The kinds that have no text of their own come first.
type token uint8

const (
	tokNewline token = iota // end of a logical line
	tokIndent
	tokDedent
	tokEOF
	tokError // what follows a syntax error, until recovery

	tokName
	tokNumber
	tokString
	tokFString // the prefix and opening quotes of an f-string or t-string

	tokLParen
	tokRParen
	tokLBracket
	tokRBracket
	tokLBrace
	tokRBrace
	tokComma
	tokColon
	tokFieldColon // the colon that starts a format specification
	tokSemicolon
	tokDot
	tokEllipsis
	tokArrow
	tokWalrus
	tokAssign
	tokExclamation

	tokPlus
	tokMinus
	tokStar
	tokSlash
	tokFloor
	tokPercent
	tokAt
	tokAmp
	tokPipe
	tokCaret
	tokTilde
	tokShl
	tokShr
	tokPower

	tokPlusEq
	tokMinusEq
	tokStarEq
	tokSlashEq
	tokFloorEq
	tokPercentEq
	tokAtEq
	tokAmpEq
	tokPipeEq
	tokCaretEq
	tokShlEq
	tokShrEq
	tokPowerEq

	tokEq
	tokNotEq
	tokLt
	tokLtE
	tokGt
	tokGtE

	tokFalse
	tokNone
	tokTrue
	tokAnd
	tokAs
	tokAssert
	tokAsync
	tokAwait
	tokBreak
	tokClass
	tokContinue
	tokDef
	tokDel
	tokElif
	tokElse
	tokExcept
	tokFinally
	tokFor
	tokFrom
	tokGlobal
	tokIf
	tokImport
	tokIn
	tokIs
	tokLambda
	tokNonlocal
	tokNot
	tokOr
	tokPass
	tokRaise
	tokReturn
	tokTry
	tokWhile
	tokWith
	tokYield

	tokenCount
)

var tokenNames = [tokenCount]string{
	tokNewline: "end of line", tokIndent: "indent", tokDedent: "dedent", tokEOF: "end of file", tokError: "error",
	tokName: "name", tokNumber: "number", tokString: "string", tokFString: "string",
	tokLParen: "'('", tokRParen: "')'", tokLBracket: "'['", tokRBracket: "']'", tokLBrace: "'{'", tokRBrace: "'}'",
	tokComma: "','", tokColon: "':'", tokFieldColon: "':'", tokSemicolon: "';'", tokDot: "'.'", tokEllipsis: "'...'",
	tokArrow: "'->'", tokWalrus: "':='", tokAssign: "'='", tokExclamation: "'!'",
	tokPlus: "'+'", tokMinus: "'-'", tokStar: "'*'", tokSlash: "'/'", tokFloor: "'//'", tokPercent: "'%'", tokAt: "'@'",
	tokAmp: "'&'", tokPipe: "'|'", tokCaret: "'^'", tokTilde: "'~'", tokShl: "'<<'", tokShr: "'>>'", tokPower: "'**'",
	tokPlusEq: "'+='", tokMinusEq: "'-='", tokStarEq: "'*='", tokSlashEq: "'/='", tokFloorEq: "'//='",
	tokPercentEq: "'%='", tokAtEq: "'@='", tokAmpEq: "'&='", tokPipeEq: "'|='", tokCaretEq: "'^='", tokShlEq: "'<<='",
	tokShrEq: "'>>='", tokPowerEq: "'**='",
	tokEq: "'=='", tokNotEq: "'!='", tokLt: "'<'", tokLtE: "'<='", tokGt: "'>'", tokGtE: "'>='",
	tokFalse: "'False'", tokNone: "'None'", tokTrue: "'True'", tokAnd: "'and'", tokAs: "'as'", tokAssert: "'assert'",
	tokAsync: "'async'", tokAwait: "'await'", tokBreak: "'break'", tokClass: "'class'", tokContinue: "'continue'",
	tokDef: "'def'", tokDel: "'del'", tokElif: "'elif'", tokElse: "'else'", tokExcept: "'except'",
	tokFinally: "'finally'", tokFor: "'for'", tokFrom: "'from'", tokGlobal: "'global'", tokIf: "'if'",
	tokImport: "'import'", tokIn: "'in'", tokIs: "'is'", tokLambda: "'lambda'", tokNonlocal: "'nonlocal'",
	tokNot: "'not'", tokOr: "'or'", tokPass: "'pass'", tokRaise: "'raise'", tokReturn: "'return'", tokTry: "'try'",
	tokWhile: "'while'", tokWith: "'with'", tokYield: "'yield'",
}

// String returns the token as messages name it.
func (t token) String() string { return tokenNames[t] }

// keyword returns the kind of a word: a hard keyword's own, or tokName.
func keyword(word string) token {
	switch len(word) {
	case 2:
		return keyword2(word)
	case 3:
		return keyword3(word)
	case 4:
		return keyword4(word)
	case 5:
		return keyword5(word)
	case 6, 7, 8:
		return keywordLong(word)
	}
	return tokName
}

func keyword2(word string) token {
	switch word {
	case "if":
		return tokIf
	case "in":
		return tokIn
	case "is":
		return tokIs
	case "as":
		return tokAs
	case "or":
		return tokOr
	}
	return tokName
}

func keyword3(word string) token {
	switch word {
	case "def":
		return tokDef
	case "for":
		return tokFor
	case "not":
		return tokNot
	case "and":
		return tokAnd
	case "try":
		return tokTry
	case "del":
		return tokDel
	}
	return tokName
}

func keyword4(word string) token {
	switch word {
	case "None":
		return tokNone
	case "True":
		return tokTrue
	case "else":
		return tokElse
	case "elif":
		return tokElif
	case "from":
		return tokFrom
	case "with":
		return tokWith
	case "pass":
		return tokPass
	}
	return tokName
}

func keyword5(word string) token {
	switch word {
	case "class":
		return tokClass
	case "False":
		return tokFalse
	case "raise":
		return tokRaise
	case "while":
		return tokWhile
	case "yield":
		return tokYield
	case "async":
		return tokAsync
	case "await":
		return tokAwait
	case "break":
		return tokBreak
	}
	return tokName
}

func keywordLong(word string) token {
	switch word {
	case "return":
		return tokReturn
	case "import":
		return tokImport
	case "except":
		return tokExcept
	case "lambda":
		return tokLambda
	case "assert":
		return tokAssert
	case "global":
		return tokGlobal
	case "finally":
		return tokFinally
	case "continue":
		return tokContinue
	case "nonlocal":
		return tokNonlocal
	}
	return tokName
}

// binding is the precedence of the binary operators, the loosest 1; a token that is none has 0.
var binding = [tokenCount]uint8{
	tokPipe: 1, tokCaret: 2, tokAmp: 3, tokShl: 4, tokShr: 4, tokPlus: 5, tokMinus: 5,
	tokStar: 6, tokSlash: 6, tokFloor: 6, tokPercent: 6, tokAt: 6,
}

// operators gives the operator of binary and of augmented tokens.
var operators = [tokenCount]pyast.Operator{
	tokPlus: pyast.Add, tokMinus: pyast.Sub, tokStar: pyast.Mult, tokAt: pyast.MatMult, tokSlash: pyast.Div,
	tokPercent: pyast.Mod, tokPower: pyast.Pow, tokShl: pyast.LShift, tokShr: pyast.RShift, tokPipe: pyast.BitOr,
	tokCaret: pyast.BitXor, tokAmp: pyast.BitAnd, tokFloor: pyast.FloorDiv,
	tokPlusEq: pyast.Add, tokMinusEq: pyast.Sub, tokStarEq: pyast.Mult, tokAtEq: pyast.MatMult, tokSlashEq: pyast.Div,
	tokPercentEq: pyast.Mod, tokPowerEq: pyast.Pow, tokShlEq: pyast.LShift, tokShrEq: pyast.RShift,
	tokPipeEq: pyast.BitOr, tokCaretEq: pyast.BitXor, tokAmpEq: pyast.BitAnd, tokFloorEq: pyast.FloorDiv,
}

// flags say in which places a token may stand.
type flags uint8

const (
	endsExpr   flags = 1 << iota // the token cannot continue an expression
	startsExpr                   // an expression (not a starred one) may begin with the token
	compares                     // the token begins a comparison operator
	augments                     // the token is an augmented assignment
	startsStmt                   // the token can only begin a statement
)

var tokenFlags = [tokenCount]flags{
	tokNewline: endsExpr, tokEOF: endsExpr, tokError: endsExpr, tokRParen: endsExpr, tokRBracket: endsExpr,
	tokRBrace: endsExpr, tokComma: endsExpr, tokColon: endsExpr, tokFieldColon: endsExpr, tokSemicolon: endsExpr,
	tokAssign: endsExpr, tokExclamation: endsExpr,
	tokName: startsExpr, tokNumber: startsExpr, tokString: startsExpr, tokFString: startsExpr, tokLParen: startsExpr,
	tokLBracket: startsExpr, tokLBrace: startsExpr, tokEllipsis: startsExpr, tokMinus: startsExpr, tokPlus: startsExpr,
	tokTilde: startsExpr, tokFalse: startsExpr, tokNone: startsExpr, tokTrue: startsExpr, tokAwait: startsExpr,
	tokLambda: startsExpr, tokNot: startsExpr | compares,
	tokEq: compares, tokNotEq: compares, tokLt: compares, tokLtE: compares, tokGt: compares, tokGtE: compares,
	tokIn: compares, tokIs: compares,
	tokAssert: startsStmt, tokBreak: startsStmt, tokClass: startsStmt, tokContinue: startsStmt, tokDef: startsStmt,
	tokDel: startsStmt, tokElif: startsStmt, tokExcept: startsStmt, tokFinally: startsStmt, tokGlobal: startsStmt,
	tokImport: startsStmt, tokNonlocal: startsStmt, tokPass: startsStmt, tokRaise: startsStmt, tokReturn: startsStmt,
	tokTry: startsStmt, tokWhile: startsStmt, tokWith: startsStmt,
	tokPlusEq: augments, tokMinusEq: augments, tokStarEq: augments, tokSlashEq: augments, tokFloorEq: augments,
	tokPercentEq: augments, tokAtEq: augments, tokAmpEq: augments, tokPipeEq: augments, tokCaretEq: augments,
	tokShlEq: augments, tokShrEq: augments, tokPowerEq: augments,
}

func (t token) is(f flags) bool { return tokenFlags[t]&f != 0 }
