// This file holds the codes of templates (33xx): what of Jinja has no Go translation, and why.

package diag

// Codes of the translation of templates.
const (
	TemplateSyntax   Code = 3300 // a template that Jinja refuses
	NoTemplateFile   Code = 3301 // a template that is not there, or whose name is not constant
	NoTemplateTag    Code = 3302 // a tag or expression
	NoTemplateFilter Code = 3303 // a filter or test
	NoTemplateName   Code = 3304 // a name of the context
	NoTemplateValue  Code = 3305 // a value that templates cannot be given
	OwnJinja         Code = 3306 // the app changes Jinja's environment
)

const templateNext = "change the template at that line, or serve the route from the Python app with FLASK_UPSTREAM"

var jinjaCodes = []Entry{
	{Code: TemplateSyntax, Level: Warning, Title: "a template that does not parse", What: "Jinja refuses the template, or it uses an extension's tag.", Why: "Rendering it would raise TemplateSyntaxError.", Next: templateNext},
	{Code: NoTemplateFile, Level: Warning, Title: "a template that is not found", What: "A template is not among the app's own, or its name is known only at run time.", Why: "Templates become Go functions ahead of time; those of extensions' packages are not in the project.", Next: templateNext},
	{Code: NoTemplateTag, Level: Warning, Title: "a tag or expression of Jinja", What: "A template uses a form of Jinja that has no translation.", Why: "It has no exact Go form yet.", Next: templateNext},
	{Code: NoTemplateFilter, Level: Warning, Title: "a filter or test of Jinja", What: "A template uses a filter or a test that has no translation.", Why: "It is neither among Jinja's own that are translated, nor a function of the app that is.", Next: templateNext},
	{Code: NoTemplateName, Level: Warning, Title: "a name in a template", What: "A template reads a name that comes from an extension, from the configuration or from a part of the request that has no translation.", Why: "What it would hold is not known.", Next: templateNext},
	{Code: NoTemplateValue, Level: Warning, Title: "a value for a template", What: "A view gives a template a value whose attributes the template cannot read in Go.", Why: "Templates look attributes up by name when they run.", Next: "give the template plain values, lists and dicts"},
	{Code: OwnJinja, Level: Warning, Title: "a changed Jinja environment", What: "The app changes how Jinja works: its syntax, its loader or its undefined.", Why: "Every template would be read differently.", Next: templateNext},
}
