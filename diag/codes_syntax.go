// This file holds the codes of the syntax stage (1xxx).

package diag

// Codes of the syntax stage.
const (
	Syntax      Code = 1001 // text that is not Python
	Python2     Code = 1002 // text that is Python 2
	Indentation Code = 1003 // indentation that opens or closes no block
	Literal     Code = 1004 // a string or number literal without a value
	DeepNesting Code = 1005 // nesting beyond the limits
	TooLarge    Code = 1006 // a file beyond the size limit
	Encoding    Code = 1007 // bytes that are not in the file's encoding
	Target      Code = 1008 // assignment to something that cannot be assigned to
)

var syntaxCodes = []Entry{
	{
		Code: Syntax, Level: Error, Title: "a syntax error",
		What:   "The text is not Python 3.14; the statement it is in is lost, the statements around it are read.",
		Why:    "What cannot be read cannot be translated, and Python would refuse the whole file.",
		Python: "x = = 1",
		Next:   "run `python -m py_compile FILE` and mend the file",
	},
	{
		Code: Python2, Level: Error, Title: "a Python 2 file",
		What:   "The file uses syntax that only Python 2 has: a print or exec statement, backticks, <>, an octal number such as 0777, a long integer, ur\"\" or raise with a comma.",
		Why:    "The translator reads Python 3.14; Python 2 has other strings, integers and dictionaries, so its meaning would be guessed.",
		Python: "print \"hello\"",
		Next:   "port the file with 2to3 or futurize, and run it under Python 3 first",
	},
	{
		Code: Indentation, Level: Error, Title: "inconsistent indentation",
		What:   "A line is indented where no block begins, or to a column that no open block has, or with tabs and spaces whose meaning depends on the width of a tab.",
		Why:    "The blocks of the program cannot be told for certain.",
		Python: "if x:\n        a()\n    b()",
		Next:   "indent the line as its neighbours are",
	},
	{
		Code: Literal, Level: Error, Title: "a literal without a value",
		What:   "A string has an escape that names no character, a bytes literal has a character beyond ASCII, or an integer has more than 4300 digits.",
		Why:    "Python refuses the literal.",
		Python: "x = '\\N{no such character}'",
		Next:   "write the escape in full, or double its backslash",
	},
	{
		Code: DeepNesting, Level: Error, Title: "nesting beyond the limits",
		What: "More than 200 nested brackets, 100 levels of indentation or 1,000 links of one expression.",
		Why:  "Python has the first two limits itself; the third keeps hostile input from exhausting the stack.",
		Next: "split the expression, or move generated data to a data file",
	},
	{
		Code: TooLarge, Level: Error, Title: "a file beyond the size limit",
		What: "A Python file of more than 16 MiB.",
		Why:  "Its tree would take more memory than a conversion may use.",
		Next: "exclude the file, or move generated data to a data file",
	},
	{
		Code: Encoding, Level: Error, Title: "bytes that are not in the file's encoding",
		What:   "A byte that is not valid in the encoding that the file declares (UTF-8 when it declares none), an unknown encoding, or a null byte.",
		Why:    "Python refuses the file.",
		Python: "# -*- coding: no-such-encoding -*-",
		Next:   "save the file as UTF-8, or declare its encoding in the first line",
	},
	{
		Code: Target, Level: Error, Title: "assignment to something that cannot be assigned to",
		What:   "The left side of an assignment, a loop's variable, or what follows as or del is a call, a literal or an operation.",
		Why:    "Python refuses the statement.",
		Python: "f() = 1",
		Next:   "assign to a name, an attribute or an item; compare with ==",
	},
}
