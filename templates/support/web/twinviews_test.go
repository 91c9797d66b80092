package web

import (
	"github.com/gin-gonic/gin"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

func twinArg(c *gin.Context) error {
	return JSON(c, 200, dict(
		"get", opt(Arg(c, "k")), "fallback", ArgOr(c, "k", "fb"), "int", opt(ArgInt(c, "n")), "int7", ArgIntOr(c, "n", 7),
		"float", opt(ArgFloat(c, "f")), "all", strs(Args(c).GetAll("k")), "flat", Args(c).ToDict(), "lists", Args(c).ToLists(),
		"keys", strs(Args(c).Keys()), "has", Args(c).Has("k"), "ints", ArgInts(c, "n"),
	))
}

func twinForm(c *gin.Context) error {
	form, err := Form(c)
	if err != nil {
		return err
	}
	values, err := Values(c)
	if err != nil {
		return err
	}
	files, err := Files(c)
	if err != nil {
		return err
	}
	list := py.NewList[any]()
	for _, f := range files.AllItems() {
		list.Append(py.NewList[any](f.Key, f.Value.Filename, opt(f.Value.ContentType, f.Value.ContentType != ""), latin1(string(f.Value.ReadAll()))))
	}
	data, err := DataParsed(c)
	if err != nil {
		return err
	}
	return JSON(c, 200, dict("form", form.ToLists(), "args", Args(c).ToLists(), "values", values.ToLists(), "files", list, "data", latin1(string(data))))
}

func twinHeader(c *gin.Context) error {
	return JSON(c, 200, dict(
		"a", opt(Header(c, "X-A")), "b", HeaderOr(c, "x-b", "none"), "agent", UserAgent(c), "referrer", opt(Referrer(c)),
		"type", opt(ContentType(c)), "mimetype", Mimetype(c), "is_json", IsJSON(c),
	))
}

func twinAuth(c *gin.Context) error {
	a := RequestAuthorization(c)
	if a == nil {
		return JSON(c, 200, nil)
	}
	user, _ := a.Get("username")
	password, _ := a.Get("password")
	return JSON(c, 200, dict("type", a.Type, "user", user, "password", password, "token", opt(a.Token, a.HasToken), "params", a.Parameters))
}

func twinAccept(c *gin.Context) error {
	m := AcceptMimetypes(c)
	return JSON(c, 200, dict("best", opt(m.Best()), "match", opt(m.BestMatch("text/html", "application/json")), "json", m.AcceptJSON(), "html", m.AcceptHTML()))
}

func twinURL(c *gin.Context) error {
	return JSON(c, 200, dict(
		"p", PathParam(c, "p"), "path", Path(c), "full", FullPath(c), "url", URL(c), "base", BaseURL(c),
		"root", URLRoot(c), "host", Host(c), "scheme", Scheme(c), "query", QueryString(c),
	))
}

func twinTyped(c *gin.Context) error {
	i := BigIntParam(c, "i")
	f, err := FloatParam(c, "f")
	if err != nil {
		return err
	}
	return JSON(c, 200, dict("i", i, "f", f, "u", UUIDParam(c, "u").String()))
}

// made is a response and the error of making it, as one value for Reply.
func made(r *Response, err error) any {
	if err != nil {
		return err
	}
	return r
}

func twinReply(c *gin.Context) error {
	kind := c.Param("kind")
	values := map[string]any{
		"str": "héllo", "bytes": []byte("\x00\xff"), "empty": "", "dict": dict("b", 1, "a", "é<>&"),
		"list": py.NewList[any](1, 1.0, nil, true, "x"), "status": py.Tuple{"made", 201}, "text-status": py.Tuple{"x", "299 Foo Bar"},
		"headers":      py.Tuple{"x", dict("X-H", "1", "Content-Type", "text/plain")},
		"list-headers": py.Tuple{"x", py.NewList[any](py.Tuple{"X-H", "1"}, py.Tuple{"X-H", "2"})},
		"three":        py.Tuple{dict("a", 1), 202, dict("X-H", "v")}, "none-status": py.Tuple{"x", nil}, "none": nil, "int": 5, "float": 1.5, "bool": true,
		"one": py.Tuple{"x"}, "four": py.Tuple{"x", 1, dict(), 2}, "none-204": py.Tuple{nil, 204}, "204": py.Tuple{"body", 204}, "304": py.Tuple{"body", 304},
		"205": py.Tuple{"body", 205}, "dict-headers": py.Tuple{dict("a", 1), dict("X-H", py.NewList[any]("1", "2"))},
		"dict-pairs": py.Tuple{dict("a", 1), py.NewList[any](py.Tuple{"X-H", "1"}, py.Tuple{"X-H", "2"})},
		"response":   py.Tuple{made(NewResponse("r", WithStatus(203), WithHeaders(dict("X-R", "1")))), 206, dict("X-R", "2")},
		"newline":    py.Tuple{"x", dict("X-H", "a\nb")}, "latin": py.Tuple{"x", dict("X-H", "é")}, "big": big5000(),
		"mime": made(NewResponse("x", WithMimetype("text/csv"))), "mime-json": made(NewResponse("{}", WithMimetype("application/json"))),
		"mime-svg": made(NewResponse("x", WithMimetype("image/svg+xml"))), "content-type": made(NewResponse("x", WithContentType("text/x; a=b"))),
		"parts": made(NewResponse(py.NewList[any]("a", "b"))), "made": made(MakeResponse(c, dict("a", 1), 201)), "empty-response": made(NewResponse(nil, WithStatus(204))),
		"set": py.NewSet[any](1, 2), "nested": dict("10", 1, "9", py.NewList[any](dict(), py.NewList[any]()), "B", dict("z", 1.5e300, "y", negativeZero())),
	}
	v, ok := values[kind]
	if !ok {
		return py.KeyError.New(kind)
	}
	return Reply(c, v)
}

func big5000() string {
	b := make([]byte, 5000)
	for i := range b {
		b[i] = 'x'
	}
	return string(b)
}

func negativeZero() float64 {
	zero := 0.0
	return -zero
}

func twinAbort(c *gin.Context) error {
	code := BigIntParam(c, "code")
	if text, ok := Arg(c, "text"); ok {
		return AbortBig(code, text)
	}
	return AbortBig(code)
}

func twinRaise(c *gin.Context) error {
	switch c.Param("kind") {
	case "quota":
		return py.Raise(quotaExceeded, "too much")
	case "deep":
		return py.Raise(deepQuota, "deeper")
	case "teapot":
		return RaiseHTTP(teapot)
	case "zero":
		return py.ZeroDivisionError.New("division by zero")
	case "not-found":
		return py.Raise(NotFoundClass, "gone <fishing>\nnow")
	}
	return py.KeyError.New("k")
}

func twinSetCookie(c *gin.Context) error {
	r, err := MakeResponse(c, "ok")
	if err != nil {
		return err
	}
	hour, zero := 3600, 0
	switch c.Param("kind") {
	case "plain":
		err = r.SetCookie("a", "b")
	case "odd":
		err = r.SetCookie("a", "b c,d;e\"f\\é")
	case "age":
		err = r.SetCookie("a", "b", CookieOptions{MaxAge: &hour, Secure: true, HTTPOnly: true, SameSite: "lax", Domain: ".ex.com", Path: "/x y"})
	case "zero":
		err = r.SetCookie("a", "b", CookieOptions{MaxAge: &zero})
	case "delete":
		if err = r.DeleteCookie("a"); err == nil {
			err = r.SetCookie("a", "again", CookieOptions{NoPath: true})
		}
	case "partitioned":
		err = r.SetCookie("a", "u@e.com==", CookieOptions{Partitioned: true, SameSite: "None"})
	default:
		err = r.SetCookie("a", "b", CookieOptions{SameSite: "bad"})
	}
	if err != nil {
		return err
	}
	return Send(c, r)
}

func twinLinks(c *gin.Context) error {
	calls := [][]any{
		{"arg"},
		{"arg", "k", "é&=+%/:@;,~!*'()$", "n", py.NewList[any](1, 2), "x", nil, "t", true},
		{"urls", "p", "a b/c?d&é"},
		{"typed", "i", 7, "f", 1, "u", "0c3c1f8e-1d5b-4a55-8f7c-0a9a5b1c2d3e"},
		{"arg", "_anchor", "s t"},
		{"arg", "_external", true},
		{"arg", "_external", true, "_scheme", "https"},
		{".arg"},
		{"static", "filename", "d/b c.txt", "v", 3},
		{"bp.inner.leaf"},
		{"pages", "page", 1},
		{"pages", "page", 2},
	}
	links := py.NewList[any]()
	for _, call := range calls {
		u, err := URLFor(c, call[0].(string), call[1:]...)
		if err != nil {
			return err
		}
		links.Append(u)
	}
	return JSON(c, 200, links)
}

func twinSession(c *gin.Context) error {
	var err error
	switch c.Param("op") {
	case "set":
		if err = Session(c).Set("user", dict("id", 7, "name", "é")); err == nil {
			err = Session(c).Set("t", py.Tuple{1, 2})
		}
	case "get":
		return JSON(c, 200, dict("user", Session(c).GetOr("user", nil), "t", Session(c).GetOr("t", nil)))
	case "clear":
		err = Session(c).Clear()
	case "permanent":
		if err = Session(c).SetPermanent(true); err == nil {
			err = Session(c).Set("a", 1)
		}
	case "flash":
		if err = Flash(c, "hello"); err == nil {
			err = Flash(c, "bad", "error")
		}
	case "flashed":
		pairs, err := FlashedPairs(c)
		if err != nil {
			return err
		}
		texts, err := FlashedMessages(c)
		if err != nil {
			return err
		}
		return JSON(c, 200, py.NewList[any](pairs, texts))
	}
	if err != nil {
		return err
	}
	return Text(c, 200, "ok")
}

func twinFile(c *gin.Context) error {
	switch c.Param("kind") {
	case "attachment":
		return SendBytes(c, []byte("a,b\n"), FileOptions{Mimetype: "text/csv", AsAttachment: true, DownloadName: "b c.csv"})
	case "unicode":
		return SendBytes(c, []byte("x"), FileOptions{DownloadName: `né "x".txt`, AsAttachment: true})
	case "bytes":
		return SendBytes(c, []byte("0123456789"), FileOptions{Mimetype: "text/plain"})
	}
	return SendBytes(c, []byte("x"))
}
