// This file holds the codes of the mapping stage (3xxx): what has no Go translation, and why.

package diag

// Codes of the rewriting of functions. 3026, 3028, 3031, 3038 and 3039 stood for what is translated by now.
const (
	NotChecked     Code = 3001 // does not type-check
	NoAsync        Code = 3002 // asynchronous code
	NoGenerator    Code = 3003 // generators
	NoType         Code = 3004 // a type without a Go form
	NestsTooDeep   Code = 3005 // too deep nesting
	NoLambda       Code = 3006 // a lambda outside a sort key
	NoExpression   Code = 3007 // an expression without translation
	BigInt         Code = 3008 // an integer beyond 64 bits
	NoName         Code = 3009 // a name without translation
	MaybeUnbound   Code = 3010 // a variable that may be unbound
	NoLibrary      Code = 3011 // a library call without translation
	NoClass        Code = 3012 // a class without translation
	DynamicAttr    Code = 3013 // an attribute of an unknown object
	NoAttribute    Code = 3014 // an attribute without translation
	NoConversion   Code = 3015 // two Go types that do not fit
	NoTruth        Code = 3016 // a truth value without translation
	ChainedCompare Code = 3017 // a chained comparison by membership or identity
	Identity       Code = 3018 // identity of objects
	DynamicCall    Code = 3019 // a call of an unknown value
	Decorated      Code = 3020 // a decorated function that is called
	NoClosure      Code = 3021 // a nested function with shared variables
	Recursion      Code = 3022 // a recursive function
	DefaultValue   Code = 3023 // a default that is no constant
	StarCall       Code = 3024 // stars in a call
	BadCall        Code = 3025 // a call that does not fit
	NoStatement    Code = 3027 // a statement without translation
	NoWith         Code = 3029 // a with statement
	NoMatch        Code = 3030 // a match statement
	MutatedLoop    Code = 3032 // a loop over something it changes
	NoGlobal       Code = 3033 // a module-level variable without translation
	StateAcross    Code = 3034 // module state of another package
	NoParam        Code = 3035 // a view parameter without a type
	AfterResponse  Code = 3036 // an after_request function that replaces the response
	NoDecorator    Code = 3037 // a decorator without translation
	NoException    Code = 3040 // an exception class without translation
	NoView         Code = 3041 // a view that was not found
	NoHook         Code = 3042 // a hook without translation
	NoExtension    Code = 3043 // an extension that may change answers
	NoTemplate     Code = 3044 // a template
	NoSwitch       Code = 3045 // a route table without translation
	OwnFlask       Code = 3046 // a changed Flask
	NoDatabase     Code = 3050 // a database
	NoMiddleware   Code = 3051 // a WSGI middleware
	NoCommand      Code = 3052 // a command of the command line
)

// rewriteCodes are the entries of the rewriting.
var rewriteCodes = []Entry{
	{Code: NotChecked, Level: Warning, Title: "does not type-check", What: "The Go that was made of this function does not type-check, so it was replaced by a stub.", Why: "flask2gin has a gap here that it noticed itself.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoAsync, Level: Warning, Title: "asynchronous code", What: "The function or expression is asynchronous.", Why: "Coroutines that are awaited where they are called are calls. One that waits in a variable, runs as a task, or is given to what does not await it, has another order of effects, or none.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoGenerator, Level: Warning, Title: "generators", What: "The function yields.", Why: "Generators are translated where all that they yield is of one type and gone through at once.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoType, Level: Warning, Title: "a type without a Go form", What: "A value has a Python type that no Go type holds exactly.", Why: "A Go type that holds only some of the values would answer differently for the others.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NestsTooDeep, Level: Warning, Title: "too deep nesting", What: "The code nests deeper than the translator goes.", Why: "A limit keeps hostile input from exhausting the stack.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoLambda, Level: Warning, Title: "a lambda outside a sort key", What: "A lambda is used where no rule knows what to do with it.", Why: "Functions as values are translated only where their use is known.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoExpression, Level: Warning, Title: "an expression without translation", What: "No rule translates this expression.", Why: "Every kind of expression needs a rule that is exact.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: BigInt, Level: Warning, Title: "an integer beyond 64 bits", What: "An integer literal does not fit in a Go int.", Why: "Go ints wrap where Python's grow.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoName, Level: Warning, Title: "a name without translation", What: "The name stands for something that is no value in Go.", Why: "Modules, classes and functions as values have no Go form here.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: MaybeUnbound, Level: Warning, Title: "a variable that may be unbound", What: "A way through the function reads the variable before anything is assigned to it.", Why: "Python raises UnboundLocalError there; a Go variable would silently be zero.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoLibrary, Level: Warning, Title: "a library call without translation", What: "No rule maps this function, method or attribute of a library.", Why: "An approximation would answer differently.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoClass, Level: Warning, Title: "a class without translation", What: "The class does something that a Go struct does not do exactly.", Why: "Only plain attributes, methods and exceptions are translated.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: DynamicAttr, Level: Warning, Title: "an attribute of an unknown object", What: "The type of the object is not known where its attribute or method is used.", Why: "What the name means depends on the object.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoAttribute, Level: Warning, Title: "an attribute without translation", What: "The class has the attribute in no form that is translated.", Why: "Attributes that are set from outside or may be missing have no struct field.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoConversion, Level: Warning, Title: "two Go types that do not fit", What: "A value of one Go type stands where another is needed.", Why: "A conversion could lose the identity or the precision of the value.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoTruth, Level: Warning, Title: "a truth value without translation", What: "The truth of this kind of object is not known.", Why: "It depends on __bool__ and __len__.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: ChainedCompare, Level: Warning, Title: "a chained comparison by membership or identity", What: "A comparison like a < f() in b evaluates f once.", Why: "With in and is, it is translated for names and constants only.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: Identity, Level: Warning, Title: "identity of objects", What: "is compares objects that may be equal without being the same.", Why: "Go has no identity of ints and strings.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: DynamicCall, Level: Warning, Title: "a call of an unknown value", What: "What is called is known only at run time.", Why: "The translation needs to know the function.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: Decorated, Level: Warning, Title: "a decorated function that is called", What: "The function is decorated with something that may change what a call does.", Why: "The decorator is translated only for views.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoClosure, Level: Warning, Title: "a nested function with shared variables", What: "A nested function reads or changes variables of the function around it.", Why: "Closures are not translated here.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: Recursion, Level: Warning, Title: "a recursive function", What: "The function calls itself, directly or through others.", Why: "Its Go signature is not known while it is translated.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: DefaultValue, Level: Warning, Title: "a default that is no constant", What: "A parameter's default is evaluated once, when the function is defined.", Why: "Go has no default arguments; only constants are repeated at the call.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: StarCall, Level: Warning, Title: "stars in a call", What: "The call spreads a list or dict over the parameters.", Why: "The parameters that it fills are known only at run time.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: BadCall, Level: Warning, Title: "a call that does not fit", What: "The arguments do not fit the parameters of the function.", Why: "Python raises TypeError when it gets there.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoStatement, Level: Warning, Title: "a statement without translation", What: "No rule translates this statement.", Why: "Every kind of statement needs a rule that is exact.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoWith, Level: Warning, Title: "a with statement", What: "The context manager has no translation.", Why: "What it does on entry and exit must be known.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoMatch, Level: Warning, Title: "a match statement", What: "A pattern of this kind is not translated.", Why: "Patterns bind and test in ways that need a rule each.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: MutatedLoop, Level: Warning, Title: "a loop over something it changes", What: "The loop's body changes the container that the loop runs over.", Why: "Python's and Go's loops see such changes differently.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoGlobal, Level: Warning, Title: "a module-level variable without translation", What: "The variable is bound or filled in a way that is not translated.", Why: "Go initialises packages without errors and without a request.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: StateAcross, Level: Warning, Title: "module state of another package", What: "The function uses mutable module-level variables of another Go package.", Why: "The state of a package is guarded by a mutex of its own.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoParam, Level: Warning, Title: "a view parameter without a type", What: "The URL rule gives the parameter no type that is translated.", Why: "Custom converters may yield anything.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: AfterResponse, Level: Warning, Title: "an after_request function that replaces the response", What: "The hook returns another response than the one that it was given.", Why: "Only changes of the given response are translated.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoDecorator, Level: Warning, Title: "a decorator without translation", What: "A view is decorated with something that is not translated.", Why: "What a decorator does around a view is part of the answer.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoException, Level: Warning, Title: "an exception class without translation", What: "The exception is of a class that has no Go form.", Why: "Whether it is caught depends on its bases.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoView, Level: Warning, Title: "a view that was not found", What: "The function that answers the route is known only at run time.", Why: "It is chosen by code that was not understood.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoHook, Level: Warning, Title: "a hook without translation", What: "A function that runs around the request has no translation.", Why: "Every answer passes through it.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoExtension, Level: Warning, Title: "an extension that may change answers", What: "The app uses an extension that can change requests or responses.", Why: "Its effect is not modelled.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoTemplate, Level: Warning, Title: "a template", What: "The view renders a Jinja template.", Why: "Templates are not translated yet.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoSwitch, Level: Warning, Title: "a route table without translation", What: "The rule uses a converter or option that is not translated.", Why: "The matching algorithm needs the converter's code.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: OwnFlask, Level: Warning, Title: "a changed Flask", What: "The app subclasses Flask or changes its JSON, its response class or its debug mode.", Why: "Every answer depends on it.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoDatabase, Level: Warning, Title: "a database", What: "The code reads or writes a database.", Why: "What a database library does to rows, transactions and connections is not modelled yet.", Next: "serve the route from the Python app with FLASK_UPSTREAM, or port it by hand"},
	{Code: NoMiddleware, Level: Warning, Title: "a WSGI middleware", What: "A middleware stands around the app's wsgi_app, and what it does has no translation.", Why: "It sees every request before Flask and every answer after it. The routes behind it are translated; a stub stands in the middleware's place and lets no request through.", Next: "port the middleware in place of its stub, or serve the app from Python with FLASK_UPSTREAM"},
	{Code: NoCommand, Level: Note, Title: "a command of the command line", What: "A command of app.cli declares something that has no translation.", Why: "The command of the generated program takes the options and arguments that Click takes; it is a stub where that is not certain.", Next: "port the command by hand, or run it with the Python app"},
}
