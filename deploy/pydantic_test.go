// This file tests how the version of Pydantic is found.

package deploy_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/deploy"
)

func TestPydantic(t *testing.T) {
	for name, c := range map[string]struct {
		files files
		want  string
	}{
		"nothing":         {files{"requirements.txt": "flask\npydantic\n"}, ""},
		"a pin":           {files{"requirements.txt": "pydantic==1.10.4\n"}, "1.10.4"},
		"extras":          {files{"requirements.txt": "pydantic[email]==2.5.3  # x\n"}, "2.5.3"},
		"others":          {files{"requirements.txt": "pydantic-core==1.0\npydantic_settings==1.2\n"}, ""},
		"below 2":         {files{"requirements.txt": "pydantic>=1.8,<2.0\n"}, "1"},
		"below 3":         {files{"requirements.txt": "pydantic>=1.8,<3\n"}, ""},
		"a caret":         {files{"pyproject.toml": "[tool.poetry.dependencies]\npydantic = \"^1.9\"\n"}, "1.9"},
		"a table":         {files{"pyproject.toml": "pydantic = {extras = [\"email\"], version = \"^1.9\"}\n"}, ""},
		"a new caret":     {files{"pyproject.toml": "pydantic = \"^2.1\"\n"}, ""},
		"compatible":      {files{"requirements.txt": "pydantic~=1.10\n"}, "1.10"},
		"a lock":          {files{"poetry.lock": "[[package]]\nname = \"pydantic\"\nversion = \"1.10.2\"\n"}, "1.10.2"},
		"an old FastAPI":  {files{"requirements.txt": "fastapi==0.95.1\n"}, "1"},
		"FastAPI below":   {files{"requirements.txt": "fastapi>=0.68.0,<0.69.0\n"}, "1"},
		"a new FastAPI":   {files{"requirements.txt": "fastapi==0.115.0\n"}, ""},
		"both":            {files{"requirements.txt": "fastapi==0.95.1\npydantic==1.10.7"}, "1.10.7"},
		"FastAPI, newer":  {files{"requirements.txt": "fastapi>=0.100.0\nuvicorn"}, ""},
		"FastAPI, extras": {files{"requirements.txt": "fastapi[all]==0.89.1\n"}, "1"},
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, c.want, deploy.Pydantic(c.files).Text)
		})
	}
}
