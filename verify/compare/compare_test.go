// This file tests the comparison on answers made up for it.

package compare

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// answer makes an answer of a status, a body and pairs of header names and values.
func answer(status int, body string, pairs ...string) exchange.Answer {
	a := exchange.Answer{Status: status, Body: []byte(body)}
	for i := 0; i < len(pairs); i += 2 {
		a.Header = append(a.Header, exchange.Header{Name: pairs[i], Value: pairs[i+1]})
	}
	return a
}

// jsonAnswer makes an answer with a JSON body.
func jsonAnswer(body string) exchange.Answer {
	return answer(200, body, "Content-Type", "application/json", "Content-Length", fmt.Sprint(len(body)))
}

// spelled returns a verdict as words.
func spelled(v Verdict) (different, noise []string) {
	for _, d := range v.Differences {
		different = append(different, d.Where)
	}
	for _, n := range v.Noise {
		noise = append(noise, n.Where+" "+string(n.Kind))
	}
	return different, noise
}

func TestDifferences(t *testing.T) {
	base := answer(200, "hello", "Content-Type", "text/html; charset=utf-8", "Content-Length", "5", "Vary", "Cookie, Origin",
		"Set-Cookie", "a=b; Path=/; HttpOnly; SameSite=Lax", "Server", "Werkzeug", "X-One", "1", "X-One", "2")
	with := func(i int, value string) exchange.Answer {
		p := base
		p.Header = append([]exchange.Header{}, base.Header...)
		p.Header[i].Value = value
		return p
	}
	for _, c := range []struct {
		name string
		port exchange.Answer
		want []string
	}{
		{"the same", base, nil},
		{"another server", with(4, "Gin"), nil},
		{"words of a set in another order", with(2, "origin,Cookie"), nil},
		{"attributes in another order", with(3, "a=b; path=/; samesite=Lax; HttpOnly"), nil},
		{"values of a header in another order", answer(200, "hello", "Content-Type", "text/html; charset=utf-8", "Content-Length", "5",
			"Vary", "Cookie, Origin", "Set-Cookie", "a=b; Path=/; HttpOnly; SameSite=Lax", "X-One", "2", "x-one", "1"), nil},
		{"a lost flag", with(3, "a=b; Path=/; SameSite=Lax"), []string{"cookie a httponly"}},
		{"another flag", with(3, "a=b; Path=/; HttpOnly; SameSite=None"), []string{"cookie a samesite"}},
		{"another value", with(3, "a=c; Path=/; HttpOnly; SameSite=Lax"), []string{"cookie a"}},
		{"a lost word", with(2, "Cookie"), []string{"header Vary"}},
		{"another type", with(0, "text/html"), []string{"header Content-Type"}},
		{"a lost value", answer(200, "hello", append([]string{}, "Content-Type", "text/html; charset=utf-8", "Content-Length", "5",
			"Vary", "Cookie, Origin", "Set-Cookie", "a=b; Path=/; HttpOnly; SameSite=Lax", "X-One", "1")...), []string{"header X-One"}},
		{"another status", answer(201, "hello", "Content-Type", "text/html; charset=utf-8", "Content-Length", "5",
			"Vary", "Cookie, Origin", "Set-Cookie", "a=b; Path=/; HttpOnly; SameSite=Lax", "X-One", "1", "X-One", "2"), []string{"status"}},
		{"no answer", exchange.Answer{Fault: exchange.Closed}, []string{"status"}},
	} {
		v := New().Compare(base, base, c.port)
		got, noise := spelled(v)
		require.Equal(t, c.want, got, c.name)
		require.Empty(t, noise, c.name)
	}
}

func TestJSONPaths(t *testing.T) {
	base := `{"items": [{"id": 1, "price": 1.0, "name": "a\u00e9"}], "total": 1}`
	for port, want := range map[string]string{
		base: "",
		`{"items": [{"id": 2, "price": 1.0, "name": "a\u00e9"}], "total": 1}`:            "body $.items[0].id",
		`{"items": [{"id": 1, "price": 1, "name": "a\u00e9"}], "total": 1}`:              "body $.items[0].price",
		`{"items": [{"id": 1, "price": 1.0, "name": "aé"}], "total": 1}`:                 "body $.items[0].name spelling",
		`{"items": [{"id": 1, "price": 1.0}], "total": 1}`:                               "body $.items[0].name",
		`{"items": [], "total": 1}`:                                                      "body $.items",
		`{"total": 1, "items": [{"id": 1, "price": 1.0, "name": "a\u00e9"}]}`:            "body $ order of keys",
		`{"items":[{"id":1,"price":1.0,"name":"a\u00e9"}],"total":1}`:                    "body spelling",
		`{"items": [{"id": 1, "price": 1.0, "name": "a\u00e9"}], "total": 1, "more": 0}`: "body $.more",
		`{"items": [{"id": "1", "price": 1.0, "name": "a\u00e9"}], "total": 1}`:          "body $.items[0].id",
		`{"items": null, "total": 1}`:                                                    "body $.items",
		`oops`:                                                                           "body",
	} {
		a, p := jsonAnswer(base), jsonAnswer(port)
		p.Header = a.Header
		got, noise := spelled(New().Compare(a, a, p))
		require.Empty(t, noise)
		if want == "" {
			require.Empty(t, got)
		} else {
			require.Equal(t, []string{want}, got, port)
		}
	}
}

func TestMasks(t *testing.T) {
	now := time.Now().UTC()
	at := func(d time.Duration) string { return now.Add(d).Format("2006-01-02T15:04:05.000000") }
	one, two, three := "5f3c1f6e-9d58-4a2b-8d3e-0c8a5f1b2c3d", "0d9e8f7a-1b2c-4d3e-9f4a-5b6c7d8e9f00", "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee"
	for _, c := range []struct {
		name, a, b, p string
		noise         string
		different     bool
	}{
		{"times", at(0), at(3 * time.Millisecond), at(5 * time.Millisecond), "time", false},
		{"a time in another zone", at(0), at(3 * time.Millisecond), at(2 * time.Hour), "time", true},
		{"a time with a zone", at(0), at(3 * time.Millisecond), at(0) + "Z", "time", true},
		{"the next second", now.Format(time.DateTime), now.Format(time.DateTime), now.Add(time.Second).Format(time.DateTime), "time", false},
		{"an equal time, one day off", now.Format(time.DateTime), now.Format(time.DateTime), now.Add(24 * time.Hour).Format(time.DateTime), "", true},
		{"seconds since 1970", fmt.Sprint(now.Unix()), fmt.Sprint(now.Unix() + 1), fmt.Sprint(now.Unix() + 1), "time", false},
		{"UUIDs", one, two, three, "uuid", false},
		{"UUIDs in upper case", one, two, strings.ToUpper(three), "uuid", true},
		{"a UUID of another version", one, two, "aaaaaaaa-bbbb-1ccc-8ddd-eeeeeeeeeeee", "uuid", true},
		{"digits", "0123456789abcdef01", "abcdef0123456789ff", "99999999999999999a", "token", false},
		{"digits from another alphabet", "0123456789abcdef01", "abcdef0123456789ff", "zzzzzzzzzzzzzzzzzz", "token", true},
		{"fewer digits", "0123456789abcdef01", "abcdef0123456789ff", "0123456789abcdef", "token", true},
		{"numbers", "took 0.25 s", "took 0.31 s", "took 0.125 s", "random", false},
		{"other words around", "took 0.25 s", "took 0.31 s", "lasted 0.125 s", "random", true},
		{"the order of words", "a, b, c", "c, a, b", "b, a, c", "order", false},
		{"a lost word", "a, b, c", "c, a, b", "b, a", "order", true},
		{"nothing alike", "a b c", "Quite another (text)!", "a b c", "unknown", false},
	} {
		v := New().Compare(answer(200, "", "X", c.a), answer(200, "", "X", c.b), answer(200, "", "X", c.p))
		different, noise := spelled(v)
		if c.noise == "" {
			require.Empty(t, noise, c.name)
		} else {
			require.Equal(t, []string{"header X " + c.noise}, noise, c.name)
		}
		require.Equal(t, c.different, len(different) > 0, c.name)
	}
}

func TestJSONMasks(t *testing.T) {
	c := New()
	v := c.Compare(jsonAnswer(`{"tags": ["a", "b"], "n": 1}`), jsonAnswer(`{"tags": ["b", "a"], "n": 1}`), jsonAnswer(`{"tags": ["a", "b"], "n": 2}`))
	different, noise := spelled(v)
	require.Equal(t, []string{"body $.n"}, different)
	require.Equal(t, []string{"body $.tags order"}, noise)
}

func TestTokensStandForOneAnother(t *testing.T) {
	c := New()
	ids := func(id string) exchange.Answer { return jsonAnswer(`{"id": "` + id + `"}`) }
	one, two, three, four := strings.Repeat("1", 32), strings.Repeat("2", 32), strings.Repeat("3", 32), strings.Repeat("4", 32)
	require.True(t, same(c.Compare(ids(one), ids(two), ids(three))))
	require.True(t, same(c.Compare(ids(one), ids(two), ids(three))))
	require.False(t, same(c.Compare(ids(one), ids(two), ids(four))), "another value for the same thing")
	require.False(t, same(c.Compare(ids(four), ids(two), ids(three))), "the same value for another thing")
}

func same(v Verdict) bool { return v.Same() }

func TestUnstable(t *testing.T) {
	v := New().Compare(answer(200, ""), answer(404, ""), answer(200, ""))
	require.Equal(t, "status", v.Unstable)
	require.False(t, v.Same())
	v = New().Compare(answer(200, "", "Content-Type", "a/b"), answer(200, "", "Content-Type", "a/c"), answer(200, "", "Content-Type", "a/b"))
	require.Equal(t, "header Content-Type", v.Unstable)
}

func TestSessionCookies(t *testing.T) {
	set := func(value string) exchange.Answer {
		return answer(200, "", "Set-Cookie", "session="+value+"; HttpOnly; Path=/")
	}
	flask := set("eyJ1c2VyIjoiYWRhIn0.aSA5jQ.Zm9yZ2VkX3NpZ25hdHVyZV8x")
	again := set("eyJ1c2VyIjoiYWRhIn0.aSA5jg.b3RoZXJfc2lnbmF0dXJlXzI0")
	different, _ := spelled(New().Compare(flask, again, set("eyJ1c2VyIjoiYWRhIn0.aSA5kA.YW5vdGhlcl9zaWduYXR1cmVf")))
	require.Empty(t, different)
	different, _ = spelled(New().Compare(flask, again, set("eyJ1c2VyIjoiYm9iIn0.aSA5kA.YW5vdGhlcl9zaWduYXR1cmVf")))
	require.Equal(t, []string{"cookie session $.user"}, different)
	different, _ = spelled(New().Compare(flask, again, set("rubbish")))
	require.NotEmpty(t, different)
}

func TestCompressedBodies(t *testing.T) {
	packed := func(level int, text string) exchange.Answer {
		var b bytes.Buffer
		w, err := gzip.NewWriterLevel(&b, level)
		require.NoError(t, err)
		_, err = w.Write([]byte(text))
		require.NoError(t, err)
		require.NoError(t, w.Close())
		return answer(200, b.String(), "Content-Encoding", "gzip", "Content-Length", fmt.Sprint(b.Len()))
	}
	text := strings.Repeat("hello ", 100)
	different, _ := spelled(New().Compare(packed(9, text), packed(9, text), packed(1, text)))
	require.Empty(t, different)
	different, _ = spelled(New().Compare(packed(9, text), packed(9, text), packed(9, text+"!")))
	require.Equal(t, []string{"body"}, different)
	head := func(level int) exchange.Answer {
		a := packed(level, text)
		a.Body = nil
		return a
	}
	different, _ = spelled(New().Compare(head(9), head(9), head(1)))
	require.Empty(t, different)
}

func TestRandomBytes(t *testing.T) {
	body := func(text string) exchange.Answer {
		return answer(200, text, "Content-Type", "application/octet-stream")
	}
	a, b := body("\x13\x00ut\xed\xeb\x07"), body("\xe1\xcfJ\x83\x0c!\xbd")
	different, _ := spelled(New().Compare(a, b, body("0123456")))
	require.Empty(t, different)
	different, _ = spelled(New().Compare(a, b, body("012345")))
	require.Equal(t, []string{"body"}, different)
	require.True(t, Difference{"body", "\x13", "a"}.MayBeNoise())
	require.False(t, Difference{"body", "true", "fals"}.MayBeNoise())
}

func TestRows(t *testing.T) {
	rows := func(text string) map[string][]byte { return map[string][]byte{"app.db users": []byte(text)} }
	v := New().Rows(rows(`[{"id": 1, "name": "ada"}]`), rows(`[{"id": 1, "name": "ada"}]`), rows(`[]`))
	require.Equal(t, "rows of app.db users $", v.Differences[0].Where)
	v = New().Rows(rows(`[]`), rows(`[]`), map[string][]byte{})
	require.Equal(t, "(no such table)", v.Differences[0].Gin)
}

func TestRedacts(t *testing.T) {
	r := NewRedactor([]byte("key"))
	request := r.Request(exchange.Request{
		Method: "POST", Target: "/login?token=abc&next=/home",
		Header: []exchange.Header{
			{Name: "Authorization", Value: "Bearer abc"}, {Name: "Cookie", Value: "session=xyz; theme=dark"}, {Name: "X-Api-Key", Value: "alice-key"},
			{Name: "Accept", Value: "*/*"},
		},
		Body: []byte(`{"user": "ada", "password": "hunter2", "note": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJlX29mX2l0"}`),
	})
	text := string(request.Wire())
	for _, secret := range []string{"abc", "xyz", "dark", "alice-key", "hunter2", "eyJ"} {
		require.NotContains(t, text, secret)
	}
	for _, kept := range []string{"next=/home", "session=", "theme=", `"user": "ada"`, "*/*"} {
		require.Contains(t, text, kept)
	}
	require.Equal(t, r.Text("password=hunter2"), r.Text("password=hunter2"))
	require.NotEqual(t, r.Text("password=hunter2"), r.Text("password=hunter3"))
	require.NotEqual(t, r.Text("password=hunter2"), NewRedactor(nil).Text("password=hunter2"))
	require.Equal(t, "id 5f3c1f6e-9d58-4a2b-8d3e-0c8a5f1b2c3d", r.Text("id 5f3c1f6e-9d58-4a2b-8d3e-0c8a5f1b2c3d"))
	require.NotContains(t, r.Text("postgresql://ada:hunter2@localhost/app"), "hunter2")
	d := r.Difference(Difference{"body $.reset_token", `"abc"`, "(absent)"})
	require.NotContains(t, d.Flask, "abc")
	require.Equal(t, "(absent)", d.Gin)
	d = r.Difference(Difference{"header Set-Cookie", "session=xyz; Path=/", "(absent)"})
	require.NotContains(t, d.Flask, "xyz")
	require.Equal(t, Difference{"cookie a httponly", "set", "(absent)"}, r.Difference(Difference{"cookie a httponly", "set", "(absent)"}))
}
