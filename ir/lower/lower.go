// Package lower finds out what a Python program means: which files are which modules, what every name stands for,
// which expressions are constants, what shape classes have, which types values have and which globals a function
// changes. It knows Python and no web framework.
//
// The passes run in this order, a file each:
//
//	modules  dotted names from paths, imports to the files they mean
//	methodalias second names of methods as methods, object.__setattr__ in dataclasses as assignments
//	enumfields what __init__ of enumerations keeps of the members' values as properties
//	classmaking what metaclasses and __set_name__ do, behind the classes that they make
//	initsubclass __init_subclass__ behind every class that inherits
//	mixin    what bases lend to classes with several of them written out
//	propertyvalue constants in place of a base's properties as properties
//	protocol typing.Protocol classes as bases of the classes that have their methods
//	singleton classes of which __new__ makes one object, with a method that keeps it
//	attrname attributes that are named by texts which the program tells
//	createmodel models that create_model makes, as classes
//	readdata dataclasses that only Pydantic makes objects of, as models
//	coroutines of a Flask app, which Flask runs to their ends, as plain functions
//	viewclass what class-based views find in their object, put into their methods
//	responses the app's own classes of responses as calls of Flask's, or as functions; methods of its class of requests as functions
//	wsgistart headers that WSGI middleware adds, said where the app is called
//	appstate what a FastAPI app keeps on app.state as variables of its module
//	registry dicts that decorators fill, as displays
//	classtable dicts of classes as dicts of functions that make their objects
//	converters methods of URL converters as functions
//	aliases  names that stand for an app's config
//	encoders JSON encoders of the app's own as functions
//	extension objects of the app's own classes that are given the Flask app, apart from it
//	closure  what functions that register views keep for them, as variables of modules
//	decorstate what decorators of views keep for each view, as variables of their modules
//	decorate the app's own decorators of helper functions written out
//	generic  what is made of generic Pydantic models as classes of their own
//	desugar  Enum.__members__ as lists and dicts, ** of locals and dicts as keywords, map and filter as generator expressions, named tuples as classes, members of HTTPStatus as ints, functions as values as lambdas
//	statuses members of HTTPStatus all over a program as ints, where nothing shows more
//	bind     CPython's scopes: a symbol for every name that a scope binds
//	link     imports and star imports followed from module to module
//	resolve  every use of a name to its symbol
//	classes  bases, method resolution order, kinds and fields
//	fold     constant expressions (on demand, Fold)
//	infer    types (on demand, Infer)
//	effects  which globals a function reads and changes (on demand, Effects)
//
// What they find is kept beside CPython's tree, in package ir.
package lower

import (
	"runtime"
	"sync"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// Source is one parsed file; File.Path is relative to the folder that is converted.
type Source struct {
	File   *source.File
	Syntax *pyast.Module
}

// Lower returns the program that files make up. Name is the folder's own name: it is the package's when the folder
// itself holds an __init__.py. Files that are broken take part with what could be read. What cannot be resolved inside
// the project becomes an external name; a relative import without a target is reported (F2G2001).
func Lower(name string, files []Source, stubs *Stubs, r *diag.Report) *ir.Program {
	defer r.CatchBug("lowering", name)
	p := nameModules(name, files)
	parallel(len(p.Modules), func(i int) { writePrivate(p.Modules[i].Syntax) })
	writeClasses(p)
	writeMixins(p)
	writeProtocols(p)
	writeSingletons(p)
	nameAttributes(p)
	writeAround(p)
	writeOperations(p)
	plainCoroutines(p)
	writeViews(p)
	writeResponses(p)
	writeRequests(p)
	writeAppState(p)
	writeRegistries(p)
	parallel(len(p.Modules), func(i int) {
		writeConverters(p.Modules[i])
		desugarAppLocals(p.Modules[i])
		writeAliases(p.Modules[i])
	})
	writeEncoders(p)
	writeExtensions(p)
	writeClosures(p)
	decorate(p)
	desugarOwn(p)
	enums, shared, aliased, asked := enumNames(p), sharedNames(p), aliasedEnums(p), askingNames(p)
	units := make([]*unit, len(p.Modules))
	parallel(len(p.Modules), func(i int) {
		desugarAsync(p.Modules[i].Syntax)
		desugarTasks(p.Modules[i].Syntax)
		desugarThreads(p.Modules[i].Syntax)
		desugarGetters(p.Modules[i].Syntax)
		desugarViews(p.Modules[i].Syntax)
		desugarFactories(p.Modules[i], asked)
		desugarRoutes(p.Modules[i])
		desugar(p.Modules[i].Syntax)
		desugarTuples(p.Modules[i])
		desugarRows(p.Modules[i], shared)
		desugarFuncs(p.Modules[i].Syntax)
		desugarSuper(p.Modules[i].Syntax)
		aliased.rewrite(p.Modules[i].Syntax)
		desugarEnums(p.Modules[i].Syntax, enums)
		desugarSpreads(p.Modules[i].Syntax)
		plainStatuses(p.Modules[i].Syntax)
		plainMethods(p.Modules[i].Syntax)
		plainSpecials(p.Modules[i].Syntax)
	})
	wholeStatuses(p)
	parallel(len(units), func(i int) { units[i] = bindModule(p.Modules[i]) })
	link(p, units, r)
	parallel(len(units), func(i int) { resolveUnit(units[i]) })
	markRequests(p)
	markMutations(p, units)
	shapeClasses(p, stubs, r)
	foldGlobals(p)
	return p
}

// writeClasses writes what classes say of their methods, and what making them does.
func writeClasses(p *ir.Program) {
	writeMethodAliases(p)
	writeEnumFields(p)
	writeClassMaking(p)
	writeSubclassHooks(p)
}

// writeAround takes apart what stands around apps.
func writeAround(p *ir.Program) {
	writeMiddleware(p)
	writeStarts(p)
}

// writeOperations writes what operations of FastAPI depend on and read.
func writeOperations(p *ir.Program) {
	writeCreated(p)
	writeBearers(p)
	writeClassDependencies(p)
	writeReadData(p)
}

// parallel calls work for 0 to n-1 on as many goroutines as there are processors; each call may only change what
// belongs to its own index, so that the result does not depend on the order.
func parallel(n int, work func(int)) {
	var group sync.WaitGroup
	workers := min(runtime.GOMAXPROCS(0), n)
	for w := range workers {
		group.Go(func() {
			for i := w; i < n; i += workers {
				work(i)
			}
		})
	}
	group.Wait()
}
