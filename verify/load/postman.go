// This file reads Postman collections, version 2.1 (https://schema.getpostman.com/json/collection/v2.1.0/).

package load

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// collection is the part of the format that is read.
type collection struct {
	Info     struct{ Name, Schema string }
	Item     []postmanItem
	Variable []keyValue
	Auth     *postmanAuth
	Event    []event
}

// postmanItem is a folder, or a request.
type postmanItem struct {
	Name    string
	Item    []postmanItem
	Request *postmanRequest
	Event   []event
	Auth    *postmanAuth
}

type postmanRequest struct {
	Method string
	Header headerList
	URL    postmanURL
	Auth   *postmanAuth
	Body   *struct {
		Mode       string
		Raw        string
		URLEncoded []keyValue
		FormData   []keyValue
		GraphQL    json.RawMessage
		Options    struct{ Raw struct{ Language string } }
		Disabled   bool
	}
}

// keyValue is a variable, a header, a field of a form.
type keyValue struct {
	Key, ID  string
	Value    loose
	Type     string
	Src      json.RawMessage
	Disabled bool
}

// loose is a text that may be written as a number or a bool.
type loose string

// UnmarshalJSON reads what is no text as it is written.
func (l *loose) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) != nil && string(data) != "null" {
		text = string(data)
	}
	*l = loose(text)
	return nil
}

// headerList is a list of headers; old collections hold them as one text.
type headerList []keyValue

// UnmarshalJSON reads both forms.
func (h *headerList) UnmarshalJSON(data []byte) error {
	var text string
	if json.Unmarshal(data, &text) != nil {
		return json.Unmarshal(data, (*[]keyValue)(h))
	}
	for line := range strings.SplitSeq(text, "\n") {
		if name, value, ok := strings.Cut(line, ":"); ok {
			*h = append(*h, keyValue{Key: strings.TrimSpace(name), Value: loose(strings.TrimSpace(value))})
		}
	}
	return nil
}

// postmanURL is a URL, written as a text or taken apart.
type postmanURL struct {
	Raw      string
	Variable []keyValue
}

// UnmarshalJSON reads both forms.
func (u *postmanURL) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, &u.Raw) == nil {
		return nil
	}
	type plain postmanURL
	return json.Unmarshal(data, (*plain)(u))
}

// postmanAuth is what Postman adds to a request by itself. Its parameters are those of its type.
type postmanAuth struct {
	Type   string
	Bearer []keyValue
	Basic  []keyValue
	APIKey []keyValue
}

// postman reads one collection.
type postman struct {
	variables
	steps []exchange.Step
}

// readPostman reads a collection as one session, folder by folder, as Postman runs it.
func readPostman(name string, data []byte, values map[string]string) (*File, error) {
	var c collection
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, err
	}
	if strings.Contains(c.Info.Schema, "/v1.") {
		return nil, fmt.Errorf("a collection of version 1; export it as version 2.1")
	}
	f := &File{}
	p := &postman{variables: newVariables(f, values)}
	for _, v := range c.Variable {
		if _, set := p.values[v.Key]; !set && v.Key != "" {
			p.values[v.Key] = string(v.Value)
		}
	}
	p.items(c.Item, c.Auth, c.Event, 0)
	f.Sessions = []exchange.Session{{Name: name, Fresh: true, Jar: true, Steps: p.steps}}
	return f, nil
}

// items reads requests and folders. What a folder says holds for what is in it.
func (p *postman) items(items []postmanItem, auth *postmanAuth, events []event, depth int) {
	for _, item := range items {
		inner := auth
		if item.Auth != nil {
			inner = item.Auth
		}
		all := slices.Concat(events, item.Event)
		if item.Request == nil {
			if depth < 50 {
				p.items(item.Item, inner, all, depth+1)
			}
			continue
		}
		if item.Request.Auth != nil {
			inner = item.Request.Auth
		}
		p.before(all, item.Name)
		step := exchange.Step{Request: p.request(item.Request, inner, item.Name), Kind: "file"}
		step.Bind = p.after(all, item.Name)
		p.steps = append(p.steps, step)
	}
}

// request reads one request.
func (p *postman) request(in *postmanRequest, auth *postmanAuth, name string) exchange.Request {
	r := exchange.Request{Method: p.expand(in.Method), Target: p.target(in.URL)}
	if r.Method == "" {
		r.Method = "GET"
	}
	for _, h := range in.Header {
		if !h.Disabled && kept(h.Key) {
			r.Header = append(r.Header, exchange.Header{Name: p.expand(h.Key), Value: p.expand(string(h.Value))})
		}
	}
	p.authorize(&r, auth, name)
	if kind := p.body(&r, in, name); kind != "" && !r.Has("Content-Type") {
		r.Header = append(r.Header, exchange.Header{Name: "Content-Type", Value: kind})
	}
	return r
}

// target fills the variables of a URL: {{name}}, and :name in its path.
func (p *postman) target(u postmanURL) string {
	raw := p.expand(u.Raw)
	if strings.HasPrefix(u.Raw, "{{") && !strings.Contains(raw, "://") { // a host without its scheme
		raw = "http://" + raw
	}
	path, query, found := strings.Cut(raw, "?")
	segments := strings.Split(path, "/")
	for i, s := range segments {
		j := slices.IndexFunc(u.Variable, func(v keyValue) bool { return i > 0 && (":"+v.Key == s || v.Key == "" && ":"+v.ID == s) })
		if j >= 0 {
			segments[i] = p.expand(string(u.Variable[j].Value))
		}
	}
	raw = strings.Join(segments, "/")
	if found {
		raw += "?" + query
	}
	return targetOf(raw)
}

// authorize adds what Postman would send.
func (p *postman) authorize(r *exchange.Request, auth *postmanAuth, name string) {
	if auth == nil || r.Has("Authorization") {
		return
	}
	get := func(list []keyValue, key string) string {
		for _, kv := range list {
			if kv.Key == key {
				return p.expand(string(kv.Value))
			}
		}
		return ""
	}
	add := func(key, value string) { r.Header = append(r.Header, exchange.Header{Name: key, Value: value}) }
	switch auth.Type {
	case "noauth", "":
	case "bearer":
		add("Authorization", "Bearer "+get(auth.Bearer, "token"))
	case "basic":
		add("Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(get(auth.Basic, "username")+":"+get(auth.Basic, "password"))))
	case "apikey":
		if get(auth.APIKey, "in") != "query" {
			add(get(auth.APIKey, "key"), get(auth.APIKey, "value"))
			return
		}
		sign := "?"
		if strings.Contains(r.Target, "?") {
			sign = "&"
		}
		r.Target += sign + encodePairs([][2]string{{get(auth.APIKey, "key"), get(auth.APIKey, "value")}})
	default:
		p.file.note("%s: authorization of type %s is not sent", name, auth.Type)
	}
}

// body reads the body and returns the Content-Type that Postman would add.
func (p *postman) body(r *exchange.Request, in *postmanRequest, name string) string {
	b := in.Body
	if b == nil || b.Disabled {
		return ""
	}
	switch b.Mode {
	case "raw":
		if b.Raw != "" {
			r.Body = []byte(p.expand(b.Raw))
		}
		return map[string]string{"json": "application/json", "xml": "application/xml", "html": "text/html", "": "text/plain"}[b.Options.Raw.Language]
	case "urlencoded":
		var pairs [][2]string
		for _, kv := range b.URLEncoded {
			if !kv.Disabled {
				pairs = append(pairs, [2]string{p.expand(kv.Key), p.expand(string(kv.Value))})
			}
		}
		r.Body = []byte(encodePairs(pairs))
		return "application/x-www-form-urlencoded"
	case "formdata":
		r.Body = p.multipart(b.FormData)
		r.Header = slices.DeleteFunc(r.Header, func(h exchange.Header) bool { return strings.EqualFold(h.Name, "Content-Type") })
		return "multipart/form-data; boundary=" + boundary
	case "graphql":
		r.Body = []byte(p.expand(string(b.GraphQL)))
		return "application/json"
	case "file":
		p.file.note("%s: the body is a file, which is not read", name)
	}
	return ""
}

// boundary separates the fields of a multipart body.
const boundary = "----flask2gin-boundary"

// multipart writes a form. Its files, which a collection only names, hold a sample text.
func (p *postman) multipart(fields []keyValue) []byte {
	var b bytes.Buffer
	for _, kv := range fields {
		if kv.Disabled {
			continue
		}
		fmt.Fprintf(&b, "--%s\r\nContent-Disposition: form-data; name=%q", boundary, p.expand(kv.Key))
		value := p.expand(string(kv.Value))
		if kv.Type == "file" {
			p.file.note("the file of the field %s is a sample text", kv.Key)
			b.WriteString("; filename=\"sample.txt\"\r\nContent-Type: text/plain")
			value = "sample"
		}
		fmt.Fprintf(&b, "\r\n\r\n%s\r\n", value)
	}
	fmt.Fprintf(&b, "--%s--\r\n", boundary)
	return b.Bytes()
}
