// This file tests how versions are read.

package deploy_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/deploy"
)

func TestVersions(t *testing.T) {
	for name, c := range map[string]struct {
		files           files
		flask, werkzeug string
	}{
		"nothing":         {files{"app.txt": "Flask==2.2.2"}, "", ""},
		"requirements":    {files{"requirements.txt": "# a\nFlask-Cors==3.0\nFlask==2.2.2 # x\nWerkzeug == 2.2.3 ; python_version > '3'\n"}, "2.2.2", "2.2.3"},
		"extras":          {files{"requirements/base.txt": "flask[async]==3.0.1\r\n"}, "3.0.1", ""},
		"a choice":        {files{"requirements.txt": "Flask>=2.2.2\nwerkzeug~=2.2\nflask==2.*\n"}, "", ""},
		"pyproject":       {files{"pyproject.toml": "dependencies = [\n  \"Flask==2.3.3\",\n]\n"}, "2.3.3", ""},
		"Pipfile.lock":    {files{"Pipfile.lock": "{\"default\": {\n  \"flask\": {\n \"hashes\": [],\n \"version\": \"==1.1.2\"\n },\n \"werkzeug\": {\n \"version\": \"==1.0.1\"\n}}}"}, "1.1.2", "1.0.1"},
		"poetry.lock":     {files{"poetry.lock": "[[package]]\nname = \"flask\"\nversion = \"2.2.5\"\n\n[[package]]\nname = \"werkzeug\"\nversion = \"2.3.8\"\n", "pyproject.toml": "flask = \"^2\""}, "2.2.5", "2.3.8"},
		"uv.lock wins":    {files{"uv.lock": "[[package]]\nname = \"flask\"\nversion = \"3.1.0\"\n", "requirements.txt": "flask==2.2.2"}, "3.1.0", ""},
		"a sub-folder":    {files{"api/requirements.txt": "flask==2.0.3"}, "2.0.3", ""},
		"what is similar": {files{"requirements.txt": "flask-restful==0.3\nflask2==1\nWerkzeug==3.0.1"}, "", "3.0.1"},
	} {
		t.Run(name, func(t *testing.T) {
			flask, werkzeug := deploy.Versions(c.files)
			require.Equal(t, c.flask, flask.Text)
			require.Equal(t, c.werkzeug, werkzeug.Text)
		})
	}
	require.True(t, deploy.Version{Text: "2.2.2"}.Before(2, 3))
	require.True(t, deploy.Version{Text: "1"}.Before(2, 3))
	require.False(t, deploy.Version{Text: "2.3"}.Before(2, 3))
	require.False(t, deploy.Version{}.Before(2, 3))
}
