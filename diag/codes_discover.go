// This file holds the codes of finding the app and its routes (21xx), and of what extensions do to them (31xx).

package diag

// Codes of finding the app and its routes.
const (
	NoApp             Code = 2100 // no Flask app in the project
	SeveralApps       Code = 2101 // more than one, none of them preferred
	FactoryArguments  Code = 2102 // the factory cannot be called without arguments
	AppNotFound       Code = 2103 // --app names nothing
	ConditionalRule   Code = 2104 // a rule that is registered under an unknown condition
	OtherEnvironment  Code = 2105 // a registration that an empty environment leaves out
	EnvironmentRule   Code = 2106 // a rule whose text depends on the environment
	UnknownRule       Code = 2107 // a rule whose text is not known
	UnknownView       Code = 2108 // a view that is not known
	UnknownMethods    Code = 2109 // methods that are not known
	DuplicateEndpoint Code = 2110 // what Flask refuses as registered twice
	BadRule           Code = 2111 // a rule that Flask refuses
	TooMuchCode       Code = 2112 // the evaluator ran out of fuel
	LostResource      Code = 2113 // a resource that its library never registers
)

// Codes of extensions and of apps beside apps.
const (
	ExtensionRules   Code = 3100 // an extension that adds rules by itself
	DispatchedApps   Code = 3101 // several apps behind one dispatcher
	UnknownBlueprint Code = 3102 // a blueprint from outside the project
	UnknownExtension Code = 3103 // an extension that is not known
	AppHandedOn      Code = 3104 // a function from outside the project that gets the app
	ServerSettings   Code = 3105 // the configuration of the server that ran the app
)

var discoverCodes = []Entry{
	{
		Code: NoApp, Level: Error, Title: "no app was found",
		What: "No module holds a Flask or FastAPI object, and none has a function that returns one.",
		Why:  "Without the app there are no routes, so there is nothing to translate.",
		Next: "name it: flask2gin inspect DIR --app module:attr",
	},
	{
		Code: SeveralApps, Level: Error, Title: "several apps",
		What: "The project makes more than one app, and none of them is the one that `flask run` would take.",
		Why:  "One app is converted at a time.", Python: "shop = Flask(\"shop\")\nadmin = Flask(\"admin\")",
		Next: "choose one: flask2gin inspect DIR --app module:attr",
	},
	{
		Code: FactoryArguments, Level: Error, Title: "a factory that needs arguments",
		What: "The function that makes the app has parameters without defaults.",
		Why:  "What they should be is not in the project's text.", Python: "def create_app(config_name):\n    ...",
		Next: "say how it is called: flask2gin inspect DIR --app 'module:create_app(\"x\")'",
	},
	{
		Code: AppNotFound, Level: Error, Title: "an app that --app names and that is not there",
		What: "The module, or the attribute in it, does not exist or is not an app.",
		Why:  "The search follows --app alone when it is given.", Next: "correct the name, or leave --app out",
	},
	{
		Code: ConditionalRule, Level: Note, Title: "a rule under an unknown condition",
		What: "The rule is registered only if a condition holds that the text does not decide. It is taken as registered.",
		Why:  "The condition depends on what only running the app shows.", Python: "if socket.gethostname() == \"db1\":\n    app.register_blueprint(admin)",
		Next: "check whether the route should be in the Go project",
	},
	{
		Code: OtherEnvironment, Level: Warning, Title: "a registration that depends on the environment",
		What: "With an empty process environment the app does not register this, so it is left out.",
		Why:  "Go code has no rules that come and go with environment variables.", Python: "if os.environ.get(\"ADMIN\"):\n    app.register_blueprint(admin)",
		Next: "make the registration unconditional if the route is needed",
	},
	{
		Code: EnvironmentRule, Level: Note, Title: "a rule that holds a value of the environment",
		What: "Part of the rule is read from an environment variable. The default is taken.",
		Why:  "The Go project's routes are fixed when it is generated.", Python: "Blueprint(\"api\", __name__, url_prefix=os.getenv(\"PREFIX\", \"/api\"))",
		Next: "check that the default is what runs in production",
	},
	{
		Code: UnknownRule, Level: Warning, Title: "a rule that is not constant",
		What: "The text of the rule is computed from something that is not known. The route is lost.",
		Why:  "A route needs its rule when the Go project is generated.", Python: "app.add_url_rule(load_rule(), view_func=show)",
		Next: "write the rule as a constant",
	},
	{
		Code: UnknownView, Level: Warning, Title: "a view that is not known",
		What: "What answers the rule is not a function or class of the project.", Why: "Only the project's own code is translated.",
		Next: "give the rule a function of the project",
	},
	{
		Code: UnknownMethods, Level: Warning, Title: "methods that are not constant",
		What: "The methods of the rule are computed. The rule is listed with GET.", Why: "A route needs its methods when the Go project is generated.",
		Next: "write the methods as a list of constants",
	},
	{
		Code: DuplicateEndpoint, Level: Warning, Title: "a name that is registered twice",
		What: "Two view functions have one endpoint, or two blueprints one name.",
		Why:  "Flask raises an exception when the app starts.", Python: "@app.route(\"/a\")\ndef show(): ...\n\n@app.route(\"/b\")\ndef show(): ...",
		Next: "rename one of them",
	},
	{
		Code: BadRule, Level: Warning, Title: "a rule without a leading slash",
		What: "The rule does not start with a slash.", Why: "Werkzeug raises ValueError when the app starts.", Python: "@app.route(\"items\")",
		Next: "put a slash in front",
	},
	{
		Code: TooMuchCode, Level: Warning, Title: "top-level code that runs too long",
		What: "The app's top-level code loops longer than the evaluator follows it.", Why: "The search for routes has to end.",
		Next: "check the list of routes",
	},
	{
		Code: LostResource, Level: Warning, Title: "a resource that is never registered",
		What: "The library keeps resources that are added after init_app in a list that nothing reads any more.",
		Why:  "Flask's own URL map does not have the rule either.", Next: "add the resource before init_app",
	},
	{
		Code: ExtensionRules, Level: Warning, Title: "rules that an extension adds",
		What: "The extension registers rules of its own when it is given the app.", Why: "Their views are not part of the project.",
		Next: "serve them from the old app through FLASK_UPSTREAM, or leave them out",
	},
	{
		Code: DispatchedApps, Level: Warning, Title: "several apps behind one dispatcher",
		What: "A dispatcher sends requests to one of several apps by their path.", Why: "One app is converted at a time.",
		Next: "convert each app and join them in front of Gin",
	},
	{
		Code: UnknownExtension, Level: Note, Title: "an extension that is not known",
		What: "The extension gets the app and may register rules of its own.", Why: "Only the project's own code is read.",
		Next: "compare the list of routes with `flask routes`",
	},
	{
		Code: AppHandedOn, Level: Note, Title: "a function from outside that gets the app",
		What: "The app is an argument of a function that is not part of the project, or not known.",
		Why:  "It may register rules, which are then not listed.", Next: "compare the list of routes with `flask routes`",
	},
	{
		Code: ServerSettings, Level: Note, Title: "the settings of the server",
		What: "What gunicorn or uWSGI was told is taken over where net/http has the like: the address and the times that it allows.",
		Why:  "A Go program is its own server and needs no workers; what has no like there is listed in MIGRATION.md.",
		Next: "read the notes in MIGRATION.md",
	},
	{
		Code: UnknownBlueprint, Level: Warning, Title: "a blueprint from outside the project",
		What: "A library makes the blueprint, so its rules are not in the project's text.", Why: "Only the project's own code is read.",
		Next: "serve its rules from the old app through FLASK_UPSTREAM, or leave them out",
	},
}
