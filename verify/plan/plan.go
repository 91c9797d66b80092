// Package plan makes the requests that a port is tried with.
//
// A Plan says what is known of an app without running it: its rules, the keys that its views read, the constraints of
// its models. Explore asks the original app about it, to learn which requests succeed and which value of an answer
// names what was made. Generate makes sessions out of both, always the same ones for the same seed:
//
//  1. one plain request for each rule and method;
//  2. sessions that make, read, change and delete;
//  3. for each variable of a rule the boundaries of its converter, HEAD, OPTIONS, other methods, other slashes;
//  4. each key absent, empty, of another type and at the boundaries of its constraint; broken bodies;
//  5. hostile texts in each place;
//  6. random combinations of all of these, as many as are asked for.
package plan

import "cmp"

// Plan is what the generator must know of an app.
type Plan struct {
	Routes []Route
	Words  []string // the string constants of the app: its API keys, user names and sort orders are among them
}

// Route is one rule of the URL map.
type Route struct {
	Rule     string   // as Flask's url_map spells it: /notes/<int:note_id>
	Spelled  string   // as the app spells it where that is another way, such as FastAPI's /notes/{note_id}
	Methods  []string // with HEAD and OPTIONS if the rule has them
	Endpoint string
	Fate     string   // exact, conditional or stub
	Samples  []string // texts for its first variable that lead somewhere: the files of a static folder
	Keys     []Key    // what the view and the hooks before it read
	Body     *Field   // the model of the JSON body, nil when there is none

	Variables map[string][]string // by the rule's variables: the constants that the view compares them with
}

// Place is the part of a request that a key is read from.
type Place string

// The places.
const (
	Args    Place = "args"
	Form    Place = "form"
	Files   Place = "files"
	JSON    Place = "json"
	Headers Place = "headers"
	Cookies Place = "cookies"
)

// Key is one value of a request that a view reads.
type Key struct {
	Place    Place
	Name     string
	Type     Type     // as far as it is known
	Values   []string // constants that the view compares it with
	Prefixes []string // constants that the view asks for at its beginning
}

// Type is the Python type of a key or a field.
type Type string

// The types. Unknown is anything; Object has fields, List has items.
const (
	Unknown  Type = ""
	Str      Type = "str"
	Int      Type = "int"
	Float    Type = "float"
	Bool     Type = "bool"
	List     Type = "list"
	Object   Type = "object"
	UUID     Type = "uuid"
	Datetime Type = "datetime"
	Date     Type = "date"
	Email    Type = "email"
)

// Field is a value within a JSON body, with its constraints as Pydantic names them. The body as a whole is a Field
// without a name.
type Field struct {
	Name           string
	Type           Type
	Required       bool
	Nullable       bool
	Ge, Gt, Le, Lt *float64
	MinLength      *int // of a text or a list
	MaxLength      *int
	Pattern        string
	Choices        []string // as JSON, for Literal and Enum
	Item           *Field   // of a list
	Fields         []Field  // of an object
}

// name returns the rule as the app spells it.
func (r *Route) name() string { return cmp.Or(r.Spelled, r.Rule) }

// keys returns the keys of a route that are read from a place.
func (r *Route) keys(place Place) []Key {
	var out []Key
	for _, k := range r.Keys {
		if k.Place == place {
			out = append(out, k)
		}
	}
	return out
}

// body returns the fields of the JSON body: the model's, or those that the view reads by name; nil when it reads none.
func (r *Route) body() *Field {
	if r.Body != nil {
		return r.Body
	}
	keys := r.keys(JSON)
	if len(keys) == 0 {
		return nil
	}
	out := &Field{Type: Object}
	for _, k := range keys {
		f := Field{Name: k.Name, Type: k.Type, Required: true}
		for _, v := range k.Values {
			f.Choices = append(f.Choices, quote(v))
		}
		out.Fields = append(out.Fields, f)
	}
	return out
}
