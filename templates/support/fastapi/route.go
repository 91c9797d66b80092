// Routes: how Starlette matches paths (starlette.routing.compile_path), and
// which of them Gin's tree can hold.
package fastapi

import (
	"regexp"
	"strings"

	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// Rule is one path with the methods that it answers.
type Rule struct {
	Path    string // "/items/{item_id}"
	Name    string
	Methods []string
	Mount   bool // all that lies below the path, for every method
	Socket  bool // for websockets
}

type route struct {
	Rule
	pattern  *regexp.Regexp
	names    []string
	converse gin.HandlerFunc // of a rule for websockets
}

var (
	variable   = regexp.MustCompile(`\{([a-zA-Z_][a-zA-Z0-9_]*)(?::([a-zA-Z_][a-zA-Z0-9_]*))?\}`)
	convertors = map[string]string{"": "[^/]+", "str": "[^/]+", "path": ".*", "int": "[0-9]+", "float": `[0-9]+(?:\.[0-9]+)?`}
)

func newRoute(rule Rule) *route {
	if rule.Mount {
		rule.Path += "/{path:path}"
	}
	r := &route{Rule: rule}
	text, last := "^", 0
	for _, m := range variable.FindAllStringSubmatchIndex(rule.Path, -1) {
		convertor := ""
		if m[4] >= 0 {
			convertor = rule.Path[m[4]:m[5]]
		}
		text += regexp.QuoteMeta(rule.Path[last:m[0]]) + "(" + convertors[convertor] + ")"
		r.names = append(r.names, rule.Path[m[2]:m[3]])
		last = m[1]
	}
	r.pattern = regexp.MustCompile(text + regexp.QuoteMeta(rule.Path[last:]) + `\n?$`)
	return r
}

// match returns the variables of the path.
func (r *route) match(path string) (gin.Params, bool) {
	found := r.pattern.FindStringSubmatch(path)
	if found == nil {
		return nil, false
	}
	var values gin.Params
	for i, name := range r.names {
		values = append(values, gin.Param{Key: name, Value: found[i+1]})
	}
	return values, true
}

// Plain reports for each rule whether Gin's tree can hold it beside the earlier
// ones: its variables are whole segments, and no other rule has its place.
func Plain(rules []Rule) []bool {
	plain := make([]bool, len(rules))
	for i, path := range GinPaths(rules) {
		plain[i] = path != ""
	}
	return plain
}

// GinPaths returns the path of each rule as Gin spells it, "" for those that its
// tree cannot hold. Gin has one name per place of its tree, so that the first
// rule's name is used by all.
func GinPaths(rules []Rule) []string {
	paths, names, taken := make([]string, len(rules)), map[string]string{}, map[string]bool{}
	for i, rule := range rules {
		if rule.Mount || rule.Socket {
			continue
		}
		path, ok := ginPath(rule.Path, names)
		for _, method := range rule.Methods {
			ok = ok && !taken[method+" "+path]
		}
		if !ok {
			continue
		}
		paths[i] = path
		for _, method := range rule.Methods {
			taken[method+" "+path] = true
		}
	}
	return paths
}

func ginPath(path string, names map[string]string) (string, bool) {
	segments := strings.Split(path, "/")
	place := ""
	for i, s := range segments {
		m := variable.FindStringSubmatch(s)
		switch {
		case m == nil && strings.ContainsAny(s, ":*\\"):
			return "", false
		case m == nil:
			place += "/" + s
			continue
		case m[0] != s || m[2] != "" && m[2] != "str":
			return "", false
		}
		place += "/:"
		if names[place] == "" {
			names[place] = ":" + m[1]
		}
		segments[i] = names[place]
	}
	return strings.Join(segments, "/"), strings.HasPrefix(path, "/")
}

// requestPath is the decoded path; bytes that are not UTF-8 read U+FFFD.
func requestPath(c *gin.Context) string {
	text, err := py.Decode([]byte(c.Request.URL.Path), "utf-8", "replace")
	if err != nil {
		return c.Request.URL.Path
	}
	return text
}

// routePath is the path that rules are matched with: what lies below the root path,
// which for mounted apps is that of the mount.
func routePath(c *gin.Context) string { return pathBelow(c.GetString(rootKey), requestPath(c)) }

// pathBelow takes a root path away, if the path has it (starlette._utils.get_route_path).
func pathBelow(root, path string) string {
	rest, ok := strings.CutPrefix(path, root)
	if root == "" || !ok || rest != "" && rest[0] != '/' {
		return path
	}
	return rest
}

// quoteURL escapes what may not stand in a Location
// (urllib.parse.quote with starlette's safe characters).
func quoteURL(s string) string {
	const hex, safe = "0123456789ABCDEF", ":/%#?=@[]!$&'()*+,;_.-~"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte(safe, c) >= 0 {
			b.WriteByte(c)
			continue
		}
		b.WriteString("%" + string(hex[c>>4]) + string(hex[c&15]))
	}
	return b.String()
}
