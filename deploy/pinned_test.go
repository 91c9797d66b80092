// This file tests how the version of any package is found.

package deploy_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/deploy"
)

func TestPinned(t *testing.T) {
	for _, test := range []struct {
		in   files
		want string
	}{
		{files{"requirements.txt": "flask==2.0\nflasgger==0.9.5\n"}, "0.9.5"},
		{files{"requirements.txt": "flasgger>=0.9.5\n"}, ""},
		{files{"requirements.txt": "flasgger-more==0.9.5\n"}, ""},
		{files{"poetry.lock": "[[package]]\nname = \"flasgger\"\nversion = \"0.9.7.1\"\n", "requirements.txt": "flasgger==0.9.5\n"}, "0.9.7.1"},
		{files{"Pipfile.lock": "{\"default\": {\n\"flasgger\": {\n\"version\": \"==0.9.4\"\n}}}\n"}, "0.9.4"},
		{files{"Pipfile": "flasgger = \"*\"\n"}, ""},
	} {
		require.Equal(t, test.want, deploy.Pinned(test.in, "flasgger").Text, "%v", test.in)
	}
}
