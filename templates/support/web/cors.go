// Cross-origin headers as Flask-CORS 6 sets them (its core.py). A refused origin
// gets the response without these headers.
package web

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
)

// CORSOptions are the keywords of flask_cors.CORS. The zero value allows every
// origin.
type CORSOptions struct {
	Origins             []string // nil means "*"; texts with *?$^[]() are patterns
	Methods             []string // nil means all
	AllowHeaders        []string // nil means "*"
	ExposeHeaders       []string
	SupportsCredentials bool
	MaxAge              string // "" means none
	SendWildcard        bool
	NoVary              bool // vary_header=False
	OnlyWithOrigin      bool // always_send=False
	AllowPrivateNetwork bool
	NoOptions           bool // automatic_options=False, of CrossOrigin
}

// CORSResource is a path, or a pattern for paths, with its options.
type CORSResource struct {
	Path    string
	Options CORSOptions
}

// CORS returns the after-request hook that flask_cors.CORS(app, ...) adds. With
// resources, the options of the first that matches the path count and options
// does not.
func CORS(options CORSOptions, resources ...CORSResource) AfterFunc {
	if len(resources) == 0 {
		resources = []CORSResource{{Path: "/*", Options: options}}
	}
	resources = slices.Clone(resources)
	slices.SortStableFunc(resources, func(a, b CORSResource) int { return slices.Compare(resourceOrder(a.Path), resourceOrder(b.Path)) })
	return func(c *gin.Context, resp *Response) error {
		if resp.Headers.GetOr("Access-Control-Allow-Origin", "") != "" {
			return nil
		}
		path := decodeReplace([]byte(unquote(Path(c))))
		for _, r := range resources {
			if corsMatch(path, r.Path, false) {
				r.Options.apply(c, resp)
				return nil
			}
		}
		return nil
	}
}

// resourceOrder puts plain paths before patterns and longer ones before shorter.
func resourceOrder(path string) []int {
	path = corsPattern(path)
	kind := 0
	if isCORSPattern(path) {
		kind = 1
	}
	return []int{kind, -strings.Count(path, "/"), -runes(path)}
}

// corsPattern spells the pattern for everything.
func corsPattern(s string) string {
	if s == "*" {
		return ".*"
	}
	return s
}

func isCORSPattern(s string) bool { return strings.ContainsAny(s, `*\]?$^[()`) }

// corsMatch compares a text with a plain text or with the start that a pattern
// matches.
func corsMatch(value, pattern string, fold bool) bool {
	pattern = corsPattern(pattern)
	if !isCORSPattern(pattern) {
		return value == pattern || fold && strings.EqualFold(value, pattern)
	}
	source := `\A(?:` + pattern + `)`
	if fold {
		source = "(?i)" + source
	}
	re := compiledPattern(source)
	return re != nil && re.MatchString(value)
}

// corsPatterns keeps the compiled patterns; nil ones are malformed.
var corsPatterns sync.Map

func compiledPattern(source string) *regexp.Regexp {
	if re, ok := corsPatterns.Load(source); ok {
		return re.(*regexp.Regexp)
	}
	re, err := regexp.Compile(source)
	if err != nil {
		re = nil
	}
	corsPatterns.Store(source, re)
	return re
}

// orAll returns the list, or the one item "*" for none.
func orAll(list []string) []string {
	if list == nil {
		return []string{"*"}
	}
	return list
}

// origin returns the value of Access-Control-Allow-Origin and how many there
// could be; "" leaves the response alone.
func (o CORSOptions) origin(request string) (string, int) {
	origins := orAll(o.Origins)
	wildcard := slices.Contains(origins, "*") || slices.Contains(origins, ".*")
	switch {
	case request != "" && wildcard && o.SendWildcard:
		return "*", 1
	case request != "":
		if slices.ContainsFunc(origins, func(p string) bool { return corsMatch(request, p, true) }) {
			return request, 1
		}
		return "", 0
	case o.OnlyWithOrigin, wildcard && o.SupportsCredentials:
		return "", 0
	case wildcard:
		return "*", 1
	}
	plain := slices.DeleteFunc(slices.Sorted(slices.Values(origins)), isCORSPattern)
	if len(plain) == 0 {
		return "", 0
	}
	return plain[0], len(plain)
}

// headers returns the fields for a request.
func (o CORSOptions) headers(c *gin.Context) [][2]string {
	request, _ := Header(c, "Origin")
	origin, count := o.origin(request)
	if count == 0 {
		return nil
	}
	var fields [][2]string
	add := func(name, value string) {
		if value != "" {
			fields = append(fields, [2]string{"Access-Control-" + name, value})
		}
	}
	add("Allow-Origin", origin)
	add("Expose-Headers", sortedList(o.ExposeHeaders))
	if o.SupportsCredentials {
		add("Allow-Credentials", "true")
	}
	if private, _ := Header(c, "Access-Control-Request-Private-Network"); private == "true" {
		add("Allow-Private-Network", map[bool]string{true: "true", false: "false"}[o.AllowPrivateNetwork])
	}
	if Method(c) == "OPTIONS" {
		o.preflight(c, add)
	}
	origins := orAll(o.Origins)
	varies := len(origins) > 1 || count > 1 || slices.ContainsFunc(origins, isCORSPattern)
	if !o.NoVary && origin != "*" && varies {
		fields = append(fields, [2]string{"Vary", "Origin"})
	}
	return fields
}

// preflight adds what an OPTIONS request asks for.
func (o CORSOptions) preflight(c *gin.Context, add func(name, value string)) {
	list := o.Methods
	if list == nil {
		list = []string{"GET", "HEAD", "POST", "OPTIONS", "PUT", "PATCH", "DELETE"}
	}
	methods := strings.ToUpper(sortedList(list))
	asked, _ := Header(c, "Access-Control-Request-Method")
	if asked == "" || !strings.Contains(methods, strings.ToUpper(asked)) {
		return
	}
	headers, _ := Header(c, "Access-Control-Request-Headers")
	add("Allow-Headers", o.allowed(headers))
	add("Max-Age", o.MaxAge)
	add("Allow-Methods", methods)
}

// allowed returns the asked headers that may be sent.
func (o CORSOptions) allowed(asked string) string {
	if asked == "" {
		return ""
	}
	var names []string
	for _, name := range strings.Split(asked, ",") {
		name = strings.TrimSpace(name)
		if slices.ContainsFunc(orAll(o.AllowHeaders), func(p string) bool { return corsMatch(name, p, true) }) {
			names = append(names, name)
		}
	}
	return sortedList(names)
}

func sortedList(items []string) string {
	return strings.Join(slices.Sorted(slices.Values(items)), ", ")
}
