// This file holds the codes of the tool itself, its environment and its input (0xxx).

package diag

// Codes of the tool, its environment and its input.
const (
	Bug          Code = 1  // a bug in flask2gin
	NoInput      Code = 2  // the folder or file is not there
	NoPython     Code = 3  // the folder holds no Python file
	TooManyFiles Code = 4  // the folder holds too many files
	TooMuch      Code = 5  // the folder holds too much Python
	TooNested    Code = 6  // folders within folders beyond the limit
	Unreadable   Code = 7  // a file or folder cannot be read
	LeavesTree   Code = 8  // a symbolic link leads out of the folder
	LinkedFolder Code = 9  // a symbolic link to a folder is not followed
	FileTooLarge Code = 10 // a Python file is too large
	LineTooLong  Code = 11 // a line of a Python file is too long
	UnusableName Code = 12 // a file name cannot be used
	NoRoutes     Code = 13 // the app has no routes of its own
)

var toolCodes = []Entry{
	{Code: Bug, Level: Error, Title: "a bug in flask2gin",
		What: "A stage of flask2gin panicked on this file; the other files went on.",
		Why:  "This is a defect of flask2gin, not of the app.",
		Next: "report the message with the file, cut down as far as it still fails"},
	{Code: NoInput, Level: Error, Title: "no such input",
		What: "The folder or file named on the command line is not there, cannot be opened, or is neither a folder nor a .py file.",
		Why:  "There is nothing to read.",
		Next: "name the folder that holds the Flask app, or its only .py file"},
	{Code: NoPython, Level: Error, Title: "no Python files",
		What: "The folder holds no file that ends in .py. Hidden folders, virtual environments, site-packages, node_modules and __pycache__ are not looked into.",
		Why:  "An empty result would look like a success.",
		Next: "name the folder that holds the Flask app"},
	{Code: TooManyFiles, Level: Error, Title: "too many files",
		What: "The folder and those within it hold more than 100,000 entries.",
		Why:  "So many files are data or installed packages, not an app.",
		Next: "name the app's own folder, without its data"},
	{Code: TooMuch, Level: Error, Title: "too much Python",
		What: "The Python files together are larger than 40 MB.",
		Why:  "A program of that size would need more than 1 GB of memory to be read.",
		Next: "name the app's own folder"},
	{Code: TooNested, Level: Error, Title: "folders too deep",
		What: "A folder lies more than 100 folders below the one named.",
		Why:  "No app is arranged so; what lies deeper was not read.",
		Next: "name the app's own folder"},
	{Code: Unreadable, Level: Error, Title: "an unreadable file",
		What: "A file or folder could not be read, or is a pipe, socket or device. The other files went on.",
		Why:  "What it holds is missing from the program, and so are its routes.",
		Next: "make the file readable, or remove it"},
	{Code: LeavesTree, Level: Warning, Title: "a symbolic link out of the folder",
		What: "A symbolic link leads to something outside of the folder that was named. It was not followed.",
		Why:  "Nothing outside of the named folder is ever read.",
		Next: "name the folder that holds both, or put a copy of the file in the place of the link"},
	{Code: LinkedFolder, Level: Note, Title: "a symbolic link to a folder",
		What: "A symbolic link leads to another folder of the tree. That folder was read under its own name only.",
		Why:  "Following links to folders could read the same files for ever.",
		Next: "import the modules by the folder's own name"},
	{Code: FileTooLarge, Level: Error, Title: "a Python file too large",
		What: "A Python file has 50 MB or more. It was not read; the other files went on.",
		Why:  "Files of that size are data, and their trees would fill the memory.",
		Next: "keep the data in a file of its own and load it at run time"},
	{Code: LineTooLong, Level: Error, Title: "a line too long",
		What: "A Python file has a line of 10 MB or more. It was not read; the other files went on.",
		Why:  "Lines of that length are data, not code.",
		Next: "keep the data in a file of its own and load it at run time"},
	{Code: UnusableName, Level: Warning, Title: "an unusable file name",
		What: "A file or folder has a name that is not UTF-8 or holds control characters. It was not read.",
		Why:  "Such a name cannot be printed, imported or written on every system.",
		Next: "rename it"},
	{Code: NoRoutes, Level: Error, Title: "no routes",
		What: "The app was found, and nothing but Flask's own static rule is registered on it.",
		Why:  "An empty result would look like a success.",
		Next: "name the app that has the routes with --app module:attr"},
}
