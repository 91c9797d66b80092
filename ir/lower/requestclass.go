// This file writes the methods and properties of an app's own class of requests as functions of their module, which read
// the request that Flask keeps for each (Flask API, Flask.request_class and "Incoming Request Data").
//
//	class ApiRequest(Request):                       def api_request_user():
//	    @property                              =>        return request.headers.get("X-User", "nobody")
//	    def user(self):
//	        return self.headers.get("X-User", "nobody")
//
//	app.request_class = ApiRequest                   request.user  =>  api_request_user()

package lower

import (
	"maps"
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// RequestNames are the attributes that requests of Flask 3.1 have, dir(flask.request).
var RequestNames = wordSet(`_cached_json _get_file_stream _get_stream_for_parsing _load_form_data _max_content_length
	_max_form_memory_size _max_form_parts _parse_content_type accept_charsets accept_encodings accept_languages accept_mimetypes
	access_control_request_headers access_control_request_method access_route application args authorization base_url blueprint
	blueprints cache_control charset close content_encoding content_length content_md5 content_type cookies data date
	dict_storage_class disable_data_descriptor encoding_errors endpoint environ files form form_data_parser_class from_values
	full_path get_data get_json headers host host_url if_match if_modified_since if_none_match if_range if_unmodified_since
	input_stream is_json is_multiprocess is_multithread is_run_once is_secure is_xhr json json_module list_storage_class
	make_form_data_parser max_content_length max_form_memory_size max_form_parts max_forwards method mimetype mimetype_params
	on_json_loading_failed origin parameter_storage_class path pragma query_string range referrer remote_addr remote_user
	root_path root_url routing_exception scheme script_root server shallow stream trusted_hosts url url_charset url_root url_rule
	user_agent user_agent_class values view_args want_form_data_parsed get`)

// requestClass is the app's own class of requests.
type requestClass struct {
	m          *ir.Module
	def        *pyast.ClassDef
	methods    map[string]*pyast.FunctionDef
	properties map[string]bool
}

// writeRequests writes out the class that a program sets as its app's class of requests.
func writeRequests(p *ir.Program) {
	set := requestClassSet(p)
	if set == "" {
		return
	}
	var c *requestClass
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.ClassDef); ok && def.Name == set {
				if c != nil || m.Syntax.Broken {
					return
				}
				c = &requestClass{m: m, def: def, methods: map[string]*pyast.FunctionDef{}, properties: map[string]bool{}}
			}
		}
	}
	if c == nil || !c.members() || !c.onlySet(p) {
		return
	}
	fns := c.functions()
	if fns == nil {
		return
	}
	at := slices.Index(c.m.Syntax.Body, pyast.Stmt(c.def))
	c.m.Syntax.Body = slices.Insert(c.m.Syntax.Body, at+1, fns...)
	note(c.m, fns)
	for _, m := range p.Modules {
		c.use(m)
	}
	p.RequestClass = c.def
}

// requestClassSet returns the name of the only class that a program sets as an app's class of requests.
func requestClassSet(p *ir.Program) string {
	var names []string
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if a, ok := n.(*pyast.Assign); ok && lastName(a.Targets[0]) == "request_class" {
				names = append(names, nameOf(a.Value))
			}
			return true
		})
	}
	if len(slices.Compact(names)) != 1 {
		return ""
	}
	return names[0]
}

// members takes the class's methods and properties; it reports false when the class has anything else, or a name that
// Flask's own has.
func (c *requestClass) members() bool {
	home := ""
	if len(c.def.Bases) == 1 && len(c.def.Keywords)+len(c.def.DecoratorList) == 0 {
		home = frameworkNames(c.m.Syntax, "Request")[dottedText(c.def.Bases[0])]
	}
	if home == "" {
		return false
	}
	for _, s := range withoutDoc(c.def.Body) {
		if _, pass := s.(*pyast.Pass); pass {
			continue
		}
		def, ok := s.(*pyast.FunctionDef)
		if !ok || RequestNames[def.Name] || def.Name[0] == '_' || c.methods[def.Name] != nil || !c.method(def) {
			return false
		}
	}
	return true
}

// method takes a method or a property, which must not depend on the class.
func (c *requestClass) method(def *pyast.FunctionDef) bool {
	args := def.Args
	switch {
	case len(args.Args) == 0 || len(args.Posonlyargs) > 0 || bindsName(def, args.Args[0].Arg, 1) || mentionsName(def, "super", c.def.Name):
		return false
	case len(def.DecoratorList) == 1 && nameOf(def.DecoratorList[0]) == "property" && len(args.Args) == 1:
		c.properties[def.Name] = true
	case len(def.DecoratorList) > 0:
		return false
	}
	c.methods[def.Name] = def
	return true
}

// onlySet reports whether a program does nothing with the class but to set it, and reads its attributes of requests alone.
func (c *requestClass) onlySet(p *ir.Program) bool {
	for _, m := range p.Modules {
		names := 0
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.Assign:
				if lastName(n.Targets[0]) == "request_class" && nameOf(n.Value) == c.def.Name {
					names--
				}
			case *pyast.Name:
				if n.ID == c.def.Name {
					names++
				}
			case *pyast.Attribute:
				if n.Attr == c.def.Name {
					names++
				}
			case *pyast.Alias:
				if n.Asname != "" && n.Name == c.def.Name {
					names++
				}
			}
			return true
		})
		if names > 0 {
			return false
		}
	}
	return true
}

// functions returns the functions for the methods, nil when one of them cannot read the request by its name.
func (c *requestClass) functions() []pyast.Stmt {
	as := requestName(c.m.Syntax)
	var out []pyast.Stmt
	if as == "" {
		as = "flask_request"
		out = append(out, importAs(c.def.Span, "flask", "request", as))
	}
	for _, s := range withoutDoc(c.def.Body) {
		def, ok := s.(*pyast.FunctionDef)
		if !ok {
			continue
		}
		if taken := namesIn(def); taken[as] && !mentionsName(def, as) || bindsName(def, as, 0) || mentions(c.m.Syntax, c.function(def.Name)) {
			return nil
		}
		self := def.Args.Args[0].Arg
		copier := &pyast.Copier{Expr: func(e pyast.Expr) pyast.Expr {
			if nameOf(e) == self {
				return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: as}
			}
			return nil
		}}
		list := *def.Args
		list.Args = def.Args.Args[1:]
		out = append(out, &pyast.FunctionDef{
			Span: def.Span, Name: c.function(def.Name), Args: copier.CopyArguments(&list), Body: copier.CopyStmts(def.Body), Returns: def.Returns,
		})
	}
	return out
}

// function returns the name of the function for a method.
func (c *requestClass) function(method string) string { return ConverterFunc(c.def.Name, method) }

// requestName returns what a module imports flask.request as, "" for nothing.
func requestName(m *pyast.Module) string {
	for spelled := range frameworkNames(m, "request") {
		if boundBy(m.Body)[spelled] == 1 {
			return spelled
		}
	}
	return ""
}

// use calls the functions where a module reads attributes of the request. Names of the class that a module reads of
// anything else are no attributes of requests, or have no translation there.
func (c *requestClass) use(m *ir.Module) {
	spelled := frameworkNames(m.Syntax, "request")
	own := func(e pyast.Expr) (string, bool) {
		a, ok := e.(*pyast.Attribute)
		if !ok || c.methods[a.Attr] == nil || spelled[dottedText(a.Value)] == "" {
			return "", false
		}
		return a.Attr, true
	}
	for name := range spelled {
		if bindsName(m.Syntax, firstPart(name), 1) {
			return
		}
	}
	assigned := func(e pyast.Expr) bool { _, is := own(e); return is }
	if hasNode(m.Syntax.Body, func(n pyast.Node) bool { return slices.ContainsFunc(pyast.Stored(n), assigned) }) {
		return
	}
	used := map[string]bool{}
	fn := func(e pyast.Expr, name string) pyast.Expr {
		used[name] = true
		return &pyast.Name{Span: pyast.Span(e.Bounds()), ID: c.function(name)}
	}
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok {
			if name, is := own(call.Func); is && !c.properties[name] {
				call.Func = fn(call.Func, name)
			}
		}
		return true
	})
	pyast.Replace(m.Syntax, func(e pyast.Expr) pyast.Expr {
		if name, is := own(e); is && c.properties[name] {
			return &pyast.Call{Span: pyast.Span(e.Bounds()), Func: fn(e, name)}
		}
		return nil
	})
	if m == c.m {
		return
	}
	for _, name := range slices.Sorted(maps.Keys(used)) {
		importFirst(m, importAs(c.def.Span, c.m.Name, c.function(name), ""))
	}
}
