package click

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/templates/support/py"
)

// says returns a command that prints its parameters as testdata/record.py does.
func says(out *bytes.Buffer, names ...string) func(*Args) error {
	return func(args *Args) error {
		values := py.Tuple{}
		for _, name := range names {
			values = append(values, args.Value(name))
		}
		out.WriteString(py.Repr(values) + "\n")
		return nil
	}
}

// commands are those of testdata/record.py.
func commands(out *bytes.Buffer) *Command {
	return &Command{Commands: []*Command{
		{Name: "init-db", Help: "Clear the existing data and create new tables.", Run: func(*Args) error {
			out.WriteString("Initialized the database.\n")
			return nil
		}},
		{
			Name: "greet",
			Help: "Greet somebody by NAME.\n\nThis is a second paragraph with words enough that it gets to be longer than terminals usually are.\n\n\b\nkept as\n  it is\n",
			Params: []Param{
				{Name: "name", Required: true},
				{Name: "count", Flags: []string{"--count", "-c"}, Kind: Int, Default: 1, Help: "Number of greetings."},
				{Name: "ratio", Flags: []string{"--ratio"}, Kind: Float, Default: 0.5, ShowDefault: true},
				{Name: "loud", Flags: []string{"--loud"}, Off: []string{"--quiet"}, Kind: Flag, Default: false},
				{Name: "verbose", Flags: []string{"-v", "--verbose"}, Kind: Flag, Default: false, Help: "Say more, which is a text that is long enough to be wrapped by click into two lines at least."},
				{Name: "color", Flags: []string{"--color"}, Choices: []string{"red", "green"}},
				{Name: "tag", Flags: []string{"--tag"}, Many: true},
				{Name: "who", Flags: []string{"--who"}, Required: true, Metavar: "PERSON"},
			},
			Run: says(out, "name", "count", "ratio", "loud", "verbose", "color", "tag", "who"),
		},
		{Name: "sum", Params: []Param{
			{Name: "first", Kind: Int, Required: true}, {Name: "second", Kind: Float, Default: 2.5}, {Name: "rest", Many: true},
		}, Run: says(out, "first", "second", "rest")},
		{Name: "fails", Params: []Param{{Name: "how"}}, Run: func(args *Args) error { return fails(out, args) }},
		{Name: "user", Help: "Manage users.", Commands: []*Command{{
			Name: "create", Help: "Create a user. With more sentences, of which the list shows the first one.",
			Params: []Param{
				{Name: "email", Required: true},
				{Name: "admin", Flags: []string{"--admin"}, Off: []string{"--no-admin"}, Kind: Flag, Default: false, Help: "Whether the user may do everything."},
				{Name: "level", Flags: []string{"--level"}, Kind: Int},
			},
			Run: says(out, "email", "admin", "level"),
		}}},
	}}
}

func fails(out *bytes.Buffer, args *Args) error {
	switch args.Value("how") {
	case "usage":
		return UsageError.New("bad use")
	case "param":
		return BadParameter.New("no good")
	case "click":
		return ClickException.New("broken")
	case "abort":
		return Abort.New()
	case "exit":
		return Exit(4)
	}
	return says(out, "how")(&Args{map[string]any{"how": py.Repr(args.Value("how"))}})
}

func TestRecorded(t *testing.T) {
	t.Parallel()
	data, err := os.ReadFile("testdata/recorded.jsonl")
	require.NoError(t, err)
	for line := range strings.Lines(string(data)) {
		var want struct {
			Argv           []string
			Stdout, Stderr string
			Code           int
		}
		require.NoError(t, json.Unmarshal([]byte(line), &want))
		var stdout, stderr bytes.Buffer
		code := run(commands(&stdout), "app", want.Argv, &stdout, &stderr)
		require.Equal(t, want.Stdout, stdout.String(), "%q", want.Argv)
		require.Equal(t, want.Stderr, stderr.String(), "%q", want.Argv)
		require.Equal(t, want.Code, code, "%q", want.Argv)
	}
}

func TestStub(t *testing.T) {
	t.Parallel()
	var stdout, stderr bytes.Buffer
	root := &Command{Commands: []*Command{{Name: "old", Run: Stub("F2G3021", "it cannot be")}}}
	require.Equal(t, 1, run(root, "app", []string{"old"}, &stdout, &stderr))
	require.Equal(t, "Error: this command is not ported (F2G3021): it cannot be\n", stderr.String())
	require.True(t, Runs([]string{"app", "old"}))
	require.False(t, Runs([]string{"app", "-addr", ":1"}))
}
