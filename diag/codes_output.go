// This file holds the codes of the output stage (4xxx).

package diag

// Codes of the output stage.
const (
	NoToolchain   Code = 4001 // no Go toolchain: the output is not checked
	CheckNotRun   Code = 4002 // the type check could not run
	NotTyped      Code = 4004 // a declaration does not type-check
	AssetRefused  Code = 4005 // a static file cannot be copied
	OutputIsFile  Code = 4020 // the output folder is a file
	ForeignFiles  Code = 4021 // the output folder holds foreign files
	EditedFiles   Code = 4022 // the output folder holds edits
	WriteFailed   Code = 4023 // writing failed, nothing was changed
	BadManifest   Code = 4024 // the manifest cannot be read
	OutputDrifted Code = 4025 // --check found differences
	DeletedStays  Code = 4026 // a deleted file is not written again
	OutputInUse   Code = 4027 // the output folder is the working folder
)

var outputCodes = []Entry{
	{Code: NoToolchain, Level: Error, Title: "no Go toolchain",
		What: "The command go was not found, so that the output could not be type-checked. Nothing was written.",
		Why:  "Output that was not checked may not compile, and only what compiles is written.",
		Next: "install Go 1.26 or later from https://go.dev/dl and convert again"},
	{Code: CheckNotRun, Level: Error, Title: "the type check could not run",
		What: "The go command is there but could not load the output: a module is missing and cannot be downloaded, or Go is too old. Nothing was written.",
		Why:  "Output that was not checked may not compile, and only what compiles is written.",
		Next: "run flask2gin doctor"},
	{Code: NotTyped, Level: Warning, Title: "a declaration that does not type-check",
		What: "A translated declaration does not type-check or vet. What used it became a stub.",
		Why:  "The output always compiles: what does not check is never written.",
		Next: "report the message with the function's Python source"},
	{Code: AssetRefused, Level: Warning, Title: "a static file that is not copied",
		What: "A static file has a name that means something to Go, that some system refuses, or that the project needs for itself. It was not copied.",
		Why:  "A .go file or go.mod among the static files would become part of the program.",
		Next: "rename the file, or serve it from outside of the project"},
	{Code: OutputIsFile, Level: Error, Title: "the output folder is a file",
		What: "The path given with -o is a file, a link or a device, not a folder.",
		Why:  "Nothing that flask2gin did not write is ever replaced.",
		Next: "name another folder with -o"},
	{Code: ForeignFiles, Level: Error, Title: "foreign files in the output folder",
		What: "The output folder holds files that flask2gin did not write. Nothing was changed.",
		Why:  "Nothing that flask2gin did not write is ever replaced.",
		Next: "name an empty or new folder with -o"},
	{Code: EditedFiles, Level: Error, Title: "edits in the output folder",
		What: "Files of the output folder were edited since they were written, and writing again would lose the edits. Nothing was changed.",
		Why:  "What a person wrote is never overwritten.",
		Next: "convert into a new folder with -o and compare: git diff --no-index OUT NEW"},
	{Code: WriteFailed, Level: Error, Title: "the output could not be written",
		What: "A file could not be written: the disk is full, or the folder may not be written to. The output folder is what it was before.",
		Why:  "The output is replaced as a whole or not at all.",
		Next: "make room or name another folder with -o, and convert again"},
	{Code: BadManifest, Level: Error, Title: "an unreadable manifest",
		What: "The file .flask2gin/manifest.json of the output folder cannot be read, so that edits cannot be told from what was written. Nothing was changed.",
		Why:  "What a person wrote is never overwritten.",
		Next: "restore .flask2gin/manifest.json, or name a new folder with -o"},
	{Code: OutputDrifted, Level: Warning, Title: "the output is not up to date",
		What: "With --check: a file of the output folder differs from what the input gives now.",
		Why:  "The Python source, flask2gin or the output was changed since the last conversion.",
		Next: "run flask2gin convert without --check"},
	{Code: DeletedStays, Level: Note, Title: "a deleted file",
		What: "A file that flask2gin wrote before was deleted since. It was not written again.",
		Why:  "What a person removed stays removed.",
		Next: "remove its line from .flask2gin/manifest.json to have it back"},
	{Code: OutputInUse, Level: Error, Title: "the output folder is the working folder",
		What: "The command runs in the output folder or in a folder within it.",
		Why:  "The output folder is replaced as a whole; the shell would be left in a folder that is gone.",
		Next: "run the command from another folder and name the output folder with -o"},
}
