// The names of HTML's entities that need no semicolon, from Python's html.entities.html5.

package py

// bareEntities are the characters of the names that HTML reads without a semicolon.
var bareEntities = map[string]string{
	"AElig": "\u00c6", "AMP": "\u0026", "Aacute": "\u00c1", "Acirc": "\u00c2", "Agrave": "\u00c0", "Aring": "\u00c5",
	"Atilde": "\u00c3", "Auml": "\u00c4", "COPY": "\u00a9", "Ccedil": "\u00c7", "ETH": "\u00d0", "Eacute": "\u00c9",
	"Ecirc": "\u00ca", "Egrave": "\u00c8", "Euml": "\u00cb", "GT": "\u003e", "Iacute": "\u00cd", "Icirc": "\u00ce",
	"Igrave": "\u00cc", "Iuml": "\u00cf", "LT": "\u003c", "Ntilde": "\u00d1", "Oacute": "\u00d3", "Ocirc": "\u00d4",
	"Ograve": "\u00d2", "Oslash": "\u00d8", "Otilde": "\u00d5", "Ouml": "\u00d6", "QUOT": "\u0022", "REG": "\u00ae",
	"THORN": "\u00de", "Uacute": "\u00da", "Ucirc": "\u00db", "Ugrave": "\u00d9", "Uuml": "\u00dc", "Yacute": "\u00dd",
	"aacute": "\u00e1", "acirc": "\u00e2", "acute": "\u00b4", "aelig": "\u00e6", "agrave": "\u00e0", "amp": "\u0026",
	"aring": "\u00e5", "atilde": "\u00e3", "auml": "\u00e4", "brvbar": "\u00a6", "ccedil": "\u00e7", "cedil": "\u00b8",
	"cent": "\u00a2", "copy": "\u00a9", "curren": "\u00a4", "deg": "\u00b0", "divide": "\u00f7", "eacute": "\u00e9",
	"ecirc": "\u00ea", "egrave": "\u00e8", "eth": "\u00f0", "euml": "\u00eb", "frac12": "\u00bd", "frac14": "\u00bc",
	"frac34": "\u00be", "gt": "\u003e", "iacute": "\u00ed", "icirc": "\u00ee", "iexcl": "\u00a1", "igrave": "\u00ec",
	"iquest": "\u00bf", "iuml": "\u00ef", "laquo": "\u00ab", "lt": "\u003c", "macr": "\u00af", "micro": "\u00b5",
	"middot": "\u00b7", "nbsp": "\u00a0", "not": "\u00ac", "ntilde": "\u00f1", "oacute": "\u00f3", "ocirc": "\u00f4",
	"ograve": "\u00f2", "ordf": "\u00aa", "ordm": "\u00ba", "oslash": "\u00f8", "otilde": "\u00f5", "ouml": "\u00f6",
	"para": "\u00b6", "plusmn": "\u00b1", "pound": "\u00a3", "quot": "\u0022", "raquo": "\u00bb", "reg": "\u00ae",
	"sect": "\u00a7", "shy": "\u00ad", "sup1": "\u00b9", "sup2": "\u00b2", "sup3": "\u00b3", "szlig": "\u00df",
	"thorn": "\u00fe", "times": "\u00d7", "uacute": "\u00fa", "ucirc": "\u00fb", "ugrave": "\u00f9", "uml": "\u00a8",
	"uuml": "\u00fc", "yacute": "\u00fd", "yen": "\u00a5", "yuml": "\u00ff",
}
