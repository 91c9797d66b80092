// This file holds the codes of the meaning stage (2xxx).

package diag

// Codes of the meaning stage.
const (
	MissingModule    Code = 2001 // an import of a module that the project lacks
	MissingName      Code = 2002 // an import of a name that a module of the project does not bind
	ImportCycle      Code = 2003 // modules that import one another
	InheritanceCycle Code = 2004 // a class among its own bases
	BadHierarchy     Code = 2005 // bases without a method resolution order
)

var meaningCodes = []Entry{
	{
		Code: MissingModule, Level: Warning, Title: "an import of a missing module",
		What: "The import names a module of the project, and there is no file for it.",
		Why:  "Names from it are unknown, so whatever uses them cannot be translated.", Python: "from .models import User",
		Next: "add the file, or convert the folder that holds it",
	},
	{
		Code: MissingName, Level: Warning, Title: "an import of a missing name",
		What: "The import takes a name from a module of the project that does not bind it.",
		Why:  "Python would raise ImportError here unless the name is made at run time.", Python: "from shop.models import Usr",
		Next: "correct the name, or bind it in the module by a plain statement",
	},
	{
		Code: ImportCycle, Level: Note, Title: "modules that import one another",
		What: "The top-level code of these modules imports in a circle.",
		Why:  "Python allows it, Go packages cannot: what they need from one another is merged into one package.",
		Next: "move what both need into a module of its own",
	},
	{
		Code: InheritanceCycle, Level: Warning, Title: "a class that inherits from itself",
		What: "Following the bases of the class leads back to the class.", Why: "Such a class cannot exist in Python.",
		Python: "class A(B): ...\nclass B(A): ...", Next: "check which class the base is meant to be",
	},
	{
		Code: BadHierarchy, Level: Warning, Title: "bases in contradictory order",
		What: "The bases of the class have no consistent method resolution order.",
		Why:  "Python raises TypeError when it creates such a class.", Python: "class C(A, B): ...  # B inherits from A",
		Next: "swap the bases",
	},
}
