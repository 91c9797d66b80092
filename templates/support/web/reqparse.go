// RequestParser, the arguments that Flask-RESTful reads of a request (flask_restful.reqparse, 0.3.10).
package web

import (
	"cmp"
	"net/http"
	"slices"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Argument is what RequestParser.add_argument declares.
type Argument struct {
	Name      string
	Dest      string                   // the key of the result, "" for the name
	Locations []string                 // where it is looked for; nil means JSON, then the values
	Several   bool                     // Locations was a sequence
	Convert   func(v any) (any, error) // type=, called with values that are not None
	Default   any
	Required  bool
	NotNull   bool // nullable=False
	Append    bool // action="append"
	Split     bool // action="split"
	Trim      bool
	Skip      bool // store_missing=False
	Choices   []any
	Help      string // "" for the text of the error
}

// RequestParser reads declared arguments of a request.
type RequestParser struct {
	args  []Argument
	restx bool // it is of Flask-RESTX
}

// NewRESTXParser returns a parser of Flask-RESTX without arguments (flask_restx.reqparse, 1.3.2), whose messages differ.
func NewRESTXParser() *RequestParser { return &RequestParser{restx: true} }

// NewRequestParser returns a parser without arguments.
func NewRequestParser() *RequestParser { return &RequestParser{} }

// Add declares one more argument and returns the parser.
func (p *RequestParser) Add(a Argument) *RequestParser {
	p.args = append(p.args, a)
	return p
}

// Copy returns a parser of the same arguments, RequestParser.copy.
func (p *RequestParser) Copy() *RequestParser {
	return &RequestParser{args: slices.Clone(p.args), restx: p.restx}
}

// Parse is RequestParser.parse_args. What it refuses is a 400 whose message names the argument.
func (p *RequestParser) Parse(c *gin.Context) (*py.Dict[any, any], error) {
	out := py.NewDict[any, any]()
	for _, a := range p.args {
		value, found, refusal, err := a.parse(c, p.restx)
		if err != nil {
			return nil, err
		}
		if refusal != "" {
			return nil, p.refuse(py.DictOf(py.P(a.Name, refusal)))
		}
		if found || !a.Skip {
			out.Set(cmp.Or(a.Dest, a.Name), value)
		}
	}
	return out, nil
}

// refuse returns the exception for arguments with what is wrong with them.
func (p *RequestParser) refuse(errors *py.Dict[string, string]) error {
	if p.restx {
		return AbortResource(http.StatusBadRequest, py.Fields("errors", errors, "message", "Input payload validation failed"))
	}
	return AbortResource(http.StatusBadRequest, py.Fields("message", errors))
}

// parse returns the argument's value and whether the request has it, or the message that refuses it.
func (a *Argument) parse(c *gin.Context, restx bool) (value any, found bool, refusal string, err error) {
	values, err := a.values(c, restx)
	if err != nil {
		return nil, false, "", err
	}
	results := make([]any, 0, len(values))
	for _, v := range values {
		if text, ok := v.(string); ok && a.Trim {
			v = py.Strip(text)
		}
		v, failed := a.convertAll(v)
		if failed == nil && len(a.Choices) > 0 && !a.isChoice(v) {
			failed = a.noChoice(v, restx)
		}
		if failed != nil {
			message, err := a.message(failed, restx)
			return nil, false, message, err
		}
		results = append(results, v)
	}
	switch {
	case len(results) == 0 && a.Required:
		message, err := a.message(py.ValueError.New("Missing required parameter in "+a.place()), restx)
		return nil, false, message, err
	case len(results) == 0:
		return a.Default, false, "", nil
	case a.Append:
		return py.NewList(results...), true, "", nil
	}
	return results[0], true, "", nil
}

// convertAll converts a value, or each part of one that is split.
func (a *Argument) convertAll(v any) (any, error) {
	if !a.Split {
		return a.convert(v)
	}
	text, ok := v.(string)
	if !ok {
		return nil, py.AttributeError.New("'" + py.TypeName(v) + "' object has no attribute 'split'")
	}
	out := py.NewList[any]()
	for _, part := range strings.Split(text, ",") {
		one, err := a.convert(part)
		if err != nil {
			return nil, err
		}
		out.Append(one)
	}
	return out, nil
}

// noChoice returns the error for a value that is none of the choices.
func (a *Argument) noChoice(v any, restx bool) error {
	if restx {
		return py.ValueError.New("The value '" + py.Str(v) + "' is not a valid choice for '" + a.Name + "'.")
	}
	return py.ValueError.New(py.Str(v) + " is not a valid choice")
}

func (a *Argument) convert(v any) (any, error) {
	switch {
	case v == nil && a.NotNull:
		return nil, py.ValueError.New("Must not be null!")
	case v == nil:
		return nil, nil
	case a.Convert == nil:
		return py.Str(v), nil
	}
	return a.Convert(v)
}

func (a *Argument) isChoice(v any) bool {
	for _, choice := range a.Choices {
		if py.Eq(v, choice) {
			return true
		}
	}
	return false
}

// message returns what a refused argument says: its help, where {error_msg} stands for the error; Flask-RESTX has the error
// behind the help.
func (a *Argument) message(err error, restx bool) (string, error) {
	text := py.Str(err)
	switch {
	case a.Help == "":
		return text, nil
	case restx:
		return a.Help + " " + text, nil
	}
	return py.FormatStr(a.Help, nil, py.P[string, any]("error_msg", text))
}

// places are the names of the places of arguments in messages.
var places = map[string]string{
	"json": "the JSON body", "form": "the post body", "args": "the query string", "values": "the post body or the query string",
	"headers": "the HTTP headers", "cookies": "the request's cookies", "files": "an uploaded file",
}

func (a *Argument) place() string {
	names := make([]string, 0, 2)
	for _, l := range a.locations() {
		names = append(names, places[l])
	}
	return strings.Join(names, " or ")
}

func (a *Argument) locations() []string {
	if a.Locations == nil {
		return []string{"json", "values"}
	}
	return a.Locations
}

// values returns the argument's values, in the order of the locations.
func (a *Argument) values(c *gin.Context, restx bool) ([]any, error) {
	var out []any
	several := a.Several || a.Locations == nil
	for _, location := range a.locations() {
		if location == "json" {
			found, err := a.fromJSON(c, several, restx)
			if err != nil {
				return nil, err
			}
			out = append(out, found...)
			continue
		}
		if several && location == "headers" && http.CanonicalHeaderKey(a.Name) != a.Name {
			continue // among several the names are WSGI's spelling, and the case counts
		}
		texts, err := textsAt(c, location, a.Name)
		if err != nil {
			return nil, err
		}
		for _, text := range texts {
			out = append(out, text)
		}
	}
	return out, nil
}

// fromJSON returns the values of the JSON body. Among several locations a list stands for many values, as
// MultiDict.update has it; alone it does so only for action="append".
func (a *Argument) fromJSON(c *gin.Context, several, restx bool) ([]any, error) {
	data, err := RequestJSON(c, JSONOpt{Silent: restx})
	if err != nil || data == nil {
		return nil, err
	}
	if _, ok := data.(py.Mapping); !ok {
		return nil, a.noObject(data, several)
	}
	if has, err := py.In(a.Name, data); err != nil || !has {
		return nil, err
	}
	v, err := py.GetItem(data, a.Name)
	if err != nil {
		return nil, err
	}
	if list, isList := v.(*py.List[any]); isList && (several || a.Append && !restx) {
		return list.Values(), nil
	}
	return []any{v}, nil
}

// noObject is what happens when the JSON body is no object: Flask-RESTful looks into it all the same.
func (a *Argument) noObject(data any, several bool) error {
	if several {
		if _, isList := data.(*py.List[any]); isList && !py.Truth(data) || data == "" {
			return nil
		}
		return py.TypeError.New("the JSON body is no mapping")
	}
	found, err := py.In(a.Name, data)
	if err != nil || !found {
		return err
	}
	return py.AttributeError.New("'" + py.TypeName(data) + "' object has no attribute 'get'")
}

// textsAt returns what a place of the request holds under a name.
func textsAt(c *gin.Context, location, name string) ([]string, error) {
	switch location {
	case "args":
		return Args(c).GetAll(name), nil
	case "cookies":
		return Cookies(c).GetAll(name), nil
	case "headers":
		if text, ok := Header(c, name); ok {
			return []string{text}, nil
		}
		return nil, nil
	}
	read := Form
	if location == "values" {
		read = Values
	}
	m, err := read(c)
	if err != nil {
		return nil, err
	}
	return m.GetAll(name), nil
}

// IntArgument, FloatArgument, BoolArgument, ListArgument, DictArgument and FlagArgument are the types that arguments may be given.
var (
	IntArgument   = py.Int
	FloatArgument = func(v any) (any, error) { return py.Float(v) }
	BoolArgument  = func(v any) (any, error) { return py.Truth(v), nil }
	ListArgument  = func(v any) (any, error) { return py.ToList(v) }
	DictArgument  = func(v any) (any, error) { return py.DictFrom(v) }
	FlagArgument  = booleanOf // flask_restx.inputs.boolean
)
