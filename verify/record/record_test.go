// This file tests what is recorded of observed answers.

package record_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/replay"
	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/record"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// answer makes an answer with a header of each "Name: value".
func answer(status int, body string, headers ...string) exchange.Answer {
	a := exchange.Answer{Status: status, Body: []byte(body)}
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		a.Header = append(a.Header, exchange.Header{Name: name, Value: value})
	}
	return a
}

// three makes the answers of the sides by one function of the side's number.
func three(run int, make func(n int) exchange.Answer) [3]exchange.Answer {
	return [3]exchange.Answer{make(3*run + 1), make(3*run + 2), make(3*run + 3)}
}

func get(target string, bind ...exchange.Bind) exchange.Step {
	return exchange.Step{Request: exchange.Request{Method: "GET", Target: target}, Bind: bind}
}

// recorded returns the file that is made of one session, whose answers are those of the functions.
func recorded(t *testing.T, s exchange.Session, answers ...func(n int) exchange.Answer) string {
	t.Helper()
	tape := record.NewTape()
	for run := range record.Runs {
		for i, make := range answers {
			tape.Note(trial.Observed{Step: i, Rule: "/", Answers: three(run, make), Same: true})
		}
	}
	sessions := tape.Sessions([]exchange.Session{s}, compare.NewRedactor(nil), "the app's key")
	var out strings.Builder
	require.NoError(t, record.Write(&out, sessions))
	read, err := replay.Parse(out.String())
	require.NoError(t, err)
	require.Equal(t, sessions, read)
	_, text, _ := strings.Cut(out.String(), "\n== ")
	return text
}

func TestSessions(t *testing.T) {
	body := []byte("a\nb")
	session := exchange.Session{Name: "make", Jar: true, Steps: []exchange.Step{
		{Request: exchange.Request{Method: "POST", Target: "/", Header: []exchange.Header{{Name: "X", Value: " y "}}, Body: body}, Bind: []exchange.Bind{{Name: "id", Source: "$.id"}}},
		get("/${id}"),
		get("/date"),
		get("/bytes"),
	}}
	require.Equal(t, `make
cookies: kept
> POST /
> X: y
>
> a
> b
< 201
< Content-Type: application/json
< Location: /{{v1}}
< Set-Cookie: session={{any}}; Path=/
<
< {"at": {{any}}, "id": "{{v1}}", "name": "n"}

> GET /{{v1}}
< 200
<
< {"token":"{{any}}"}
<

> GET /date
< 204
< Expires: {{any}} GMT
< X: {{any}}

> GET /bytes
< 200
<
<64 AP8=
`, recorded(t, session, func(n int) exchange.Answer {
		return answer(201, fmt.Sprintf(`{"at": %d.5, "id": "x%d", "name": "n"}`, n, n), "Server: s", "Location: /x"+fmt.Sprint(n),
			"Content-Type: application/json", fmt.Sprintf("Set-Cookie: session=a%d.b.c; Path=/", n), "Content-Length: 9")
	}, func(int) exchange.Answer {
		return answer(200, `{"token":"abcdefgh"}`+"\n")
	}, func(n int) exchange.Answer {
		return answer(204, "", fmt.Sprintf("Expires: A%d, %d M%d %d0 GMT", n, n, n, n), "X: "+strings.Repeat("w ", n))
	}, func(int) exchange.Answer {
		return answer(200, "\x00\xff")
	}))
}

// TestEnds says where a session ends: before what cannot be recorded.
func TestEnds(t *testing.T) {
	same := func(int) exchange.Answer { return answer(200, "same") }
	for name, last := range map[string]struct {
		step   exchange.Step
		answer func(n int) exchange.Answer
	}{
		"a header that one lacks": {get("/x"), func(n int) exchange.Answer {
			if n == 3 {
				return answer(200, "", "X: y")
			}
			return answer(200, "")
		}},
		"the key of the app":    {get("/x?the app's key"), same},
		"a mark in the request": {get("/{{any}}"), same},
		"a mark in the answer":  {get("/x"), func(int) exchange.Answer { return answer(200, "{{v1}}") }},
		"a long body":           {get("/x"), func(int) exchange.Answer { return answer(200, strings.Repeat("x", 1<<17)) }},
		"no whole answer":       {get("/x"), func(int) exchange.Answer { return exchange.Answer{Fault: exchange.Closed} }},
	} {
		session := exchange.Session{Name: "s", Steps: []exchange.Step{get("/"), last.step, get("/")}}
		require.Equal(t, "s\n> GET /\n< 200\n<\n< same\n", recorded(t, session, same, last.answer, same), name)
	}
}

func TestChoose(t *testing.T) {
	sessions := []exchange.Session{
		{Name: "one", Steps: []exchange.Step{get("/"), get("/"), get("/2"), get("/")}},
		{Name: "nothing new", Steps: []exchange.Step{get("/2")}},
		{Name: "differs", Steps: []exchange.Step{get("/3"), get("/4"), get("/5")}},
	}
	tape := record.NewTape()
	for i, s := range sessions {
		for j, step := range s.Steps {
			o := trial.Observed{Session: i, Step: j, Rule: step.Request.Target, Same: step.Request.Target != "/4"}
			o.Answers = [3]exchange.Answer{answer(200, ""), answer(200, ""), answer(200, "")}
			tape.Note(o)
		}
	}
	chosen := tape.Choose(sessions, false)
	require.Len(t, chosen, 2)
	require.Len(t, chosen[0].Steps, 3)
	require.Len(t, chosen[1].Steps, 1)
	require.True(t, chosen[0].Fresh)
	require.Len(t, tape.Choose(sessions, true), 3)
}
