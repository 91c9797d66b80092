// This file rewrites members of http.HTTPStatus as the ints that they are, where only that shows (library reference,
// "http: HTTP status codes"): abort(HTTPStatus.NOT_FOUND) is abort(404). As a value on its own a member prints otherwise.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// plainStatuses rewrites the members of HTTPStatus in a module that imports it under its own name.
func plainStatuses(m *pyast.Module) {
	if !importsHTTP(m, "HTTPStatus") {
		return
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Return:
			if tuple, ok := n.Value.(*pyast.Tuple); ok {
				statusesIn(tuple.Elts)
			}
		case *pyast.Call:
			if name, ok := n.Func.(*pyast.Name); ok && takesStatus[name.ID] {
				statusesIn(n.Args)
			}
			if method, ok := n.Func.(*pyast.Attribute); ok && takesStatus[method.Attr] {
				statusesIn(n.Args)
			}
			for _, k := range n.Keywords {
				if k.Arg == "status" {
					k.Value = plainStatus(k.Value)
				}
			}
		case *pyast.Assign:
			if target, ok := n.Targets[0].(*pyast.Attribute); ok && len(n.Targets) == 1 && target.Attr == "status_code" {
				n.Value = plainStatus(n.Value)
			}
		case *pyast.Compare:
			if len(n.Ops) == 1 && (n.Ops[0] == pyast.Eq || n.Ops[0] == pyast.NotEq) {
				statusesIn(n.Comparators)
			}
		}
		return true
	})
}

// takesStatus are the functions and methods of Flask that take a status as an int.
var takesStatus = wordSet("abort Response make_response redirect errorhandler app_errorhandler register_error_handler")

// importsHTTP reports whether the name of a class of module http means that class all over a module.
func importsHTTP(m *pyast.Module, class string) bool {
	imported, other := false, false
	pyast.Walk(m, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.ImportFrom:
			for _, a := range n.Names {
				given := n.Module == "http" && n.Level == 0 && a.Name == class && a.Asname == ""
				imported = imported || given
				other = other || !given && (a.Name == class && a.Asname == "" || a.Asname == class || a.Name == "*")
			}
		case *pyast.Assign:
			for _, target := range n.Targets {
				name, ok := target.(*pyast.Name)
				other = other || ok && name.ID == class
			}
		case *pyast.Arg:
			other = other || n.Arg == class
		case *pyast.ClassDef:
			other = other || n.Name == class
		}
		return true
	})
	return imported && !other
}

func statusesIn(es []pyast.Expr) {
	for i, e := range es {
		es[i] = plainStatus(e)
	}
}

// plainStatus returns the int that HTTPStatus.NAME is, and any other expression as it is.
func plainStatus(e pyast.Expr) pyast.Expr {
	if s, ok := statusOf(e); ok {
		return &pyast.Constant{Span: pyast.Span(e.Bounds()), Value: pyast.Int{Small: s}}
	}
	return e
}

// statusOf returns the int of HTTPStatus.NAME and HTTPStatus.NAME.value.
func statusOf(e pyast.Expr) (int64, bool) {
	a, ok := e.(*pyast.Attribute)
	if ok && a.Attr == "value" {
		a, ok = a.Value.(*pyast.Attribute)
	}
	if !ok {
		return 0, false
	}
	name, ok := a.Value.(*pyast.Name)
	s, known := httpStatuses[a.Attr]
	return s, ok && known && name.ID == "HTTPStatus"
}

// httpStatuses are the members of http.HTTPStatus in CPython 3.11.
var httpStatuses = map[string]int64{
	"CONTINUE":                        100,
	"SWITCHING_PROTOCOLS":             101,
	"PROCESSING":                      102,
	"EARLY_HINTS":                     103,
	"OK":                              200,
	"CREATED":                         201,
	"ACCEPTED":                        202,
	"NON_AUTHORITATIVE_INFORMATION":   203,
	"NO_CONTENT":                      204,
	"RESET_CONTENT":                   205,
	"PARTIAL_CONTENT":                 206,
	"MULTI_STATUS":                    207,
	"ALREADY_REPORTED":                208,
	"IM_USED":                         226,
	"MULTIPLE_CHOICES":                300,
	"MOVED_PERMANENTLY":               301,
	"FOUND":                           302,
	"SEE_OTHER":                       303,
	"NOT_MODIFIED":                    304,
	"USE_PROXY":                       305,
	"TEMPORARY_REDIRECT":              307,
	"PERMANENT_REDIRECT":              308,
	"BAD_REQUEST":                     400,
	"UNAUTHORIZED":                    401,
	"PAYMENT_REQUIRED":                402,
	"FORBIDDEN":                       403,
	"NOT_FOUND":                       404,
	"METHOD_NOT_ALLOWED":              405,
	"NOT_ACCEPTABLE":                  406,
	"PROXY_AUTHENTICATION_REQUIRED":   407,
	"REQUEST_TIMEOUT":                 408,
	"CONFLICT":                        409,
	"GONE":                            410,
	"LENGTH_REQUIRED":                 411,
	"PRECONDITION_FAILED":             412,
	"REQUEST_ENTITY_TOO_LARGE":        413,
	"REQUEST_URI_TOO_LONG":            414,
	"UNSUPPORTED_MEDIA_TYPE":          415,
	"REQUESTED_RANGE_NOT_SATISFIABLE": 416,
	"EXPECTATION_FAILED":              417,
	"IM_A_TEAPOT":                     418,
	"MISDIRECTED_REQUEST":             421,
	"UNPROCESSABLE_ENTITY":            422,
	"LOCKED":                          423,
	"FAILED_DEPENDENCY":               424,
	"TOO_EARLY":                       425,
	"UPGRADE_REQUIRED":                426,
	"PRECONDITION_REQUIRED":           428,
	"TOO_MANY_REQUESTS":               429,
	"REQUEST_HEADER_FIELDS_TOO_LARGE": 431,
	"UNAVAILABLE_FOR_LEGAL_REASONS":   451,
	"INTERNAL_SERVER_ERROR":           500,
	"NOT_IMPLEMENTED":                 501,
	"BAD_GATEWAY":                     502,
	"SERVICE_UNAVAILABLE":             503,
	"GATEWAY_TIMEOUT":                 504,
	"HTTP_VERSION_NOT_SUPPORTED":      505,
	"VARIANT_ALSO_NEGOTIATES":         506,
	"INSUFFICIENT_STORAGE":            507,
	"LOOP_DETECTED":                   508,
	"NOT_EXTENDED":                    510,
	"NETWORK_AUTHENTICATION_REQUIRED": 511,
}

// StatusNamed returns the status that a member of http.HTTPStatus is, 0 for no member.
func StatusNamed(name string) int { return int(httpStatuses[name]) }
