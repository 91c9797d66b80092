// This file tests what is found in the files for deployment.

package deploy_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/deploy"
)

// files are a project in memory.
type files map[string]string

func (f files) Paths() []string { return nil }

func (f files) Others() []string {
	var out []string
	for p := range f {
		out = append(out, p)
	}
	return out
}

func (f files) ReadFile(p string) ([]byte, error) {
	if text, ok := f[p]; ok {
		return []byte(text), nil
	}
	return nil, os.ErrNotExist
}

func TestServerIsFound(t *testing.T) {
	for name, c := range map[string]struct {
		files   files
		program string
		address deploy.Address
		values  map[string]string
	}{
		"nothing": {files{"README.md": "gunicorn"}, "", deploy.Address{}, nil},
		"a Procfile": {
			files{"Procfile": "web: gunicorn --bind 0.0.0.0:$PORT -w 4 --timeout=60 'app:create_app()' --preload --keep-alive 5\n"}, "gunicorn",
			deploy.Address{Host: "0.0.0.0", Env: "PORT"}, map[string]string{"workers": "4", "timeout": "60", "keepalive": "5"},
		},
		"a Procfile without bind": {
			files{"Procfile": "web: gunicorn app:app --threads 2"}, "gunicorn",
			deploy.Address{Addr: "127.0.0.1:8000", Host: "0.0.0.0", Env: "PORT"}, map[string]string{"threads": "2"},
		},
		"a Dockerfile with an array": {
			files{"Dockerfile": "FROM python\nRUN pip install gunicorn\nCMD [\"gunicorn\", \\\n  \"-b\", \":8080\", \"-w2\", \"wsgi:app\"]\n"}, "gunicorn",
			deploy.Address{Addr: "0.0.0.0:8080"}, map[string]string{"workers": "2"},
		},
		"a Dockerfile with a shell": {
			files{"Dockerfile": "CMD exec gunicorn --bind :${PORT:-5005} --workers 1 --threads 8 --timeout 0 main:app"}, "gunicorn",
			deploy.Address{Addr: "0.0.0.0:5005", Host: "0.0.0.0", Env: "PORT"}, map[string]string{"timeout": "0"},
		},
		"a configuration file": {
			files{"gunicorn.conf.py": "import os, multiprocessing\nport = os.environ.get('PORT', '9000')\nbind = f'0.0.0.0:{port}'\nworkers = multiprocessing.cpu_count() * 2\ntimeout = 120\nforwarded_allow_ips = '*'\n"},
			"gunicorn", deploy.Address{Addr: "0.0.0.0:9000", Host: "0.0.0.0", Env: "PORT"}, map[string]string{"timeout": "120", "forwarded_allow_ips": "*", "workers": ""},
		},
		"both": {
			files{"conf/g.py": "bind = '127.0.0.1:1'\nkeepalive = 3\n", "run.sh": "#!/bin/sh\nexec gunicorn -c conf/g.py -b 127.0.0.1:2 app:app\n"}, "gunicorn",
			deploy.Address{Addr: "127.0.0.1:2"}, map[string]string{"keepalive": "3"},
		},
		"uwsgi": {
			files{"uwsgi.ini": "[uwsgi]\nmodule = wsgi\nhttp = :5000\nprocesses = 4\nharakiri = 30\n; threads = 2\n"}, "uwsgi",
			deploy.Address{Addr: "0.0.0.0:5000"}, map[string]string{"workers": "4", "timeout": "30", "threads": ""},
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := deploy.Find(c.files)
			require.Equal(t, c.program, s.Program)
			address, ok := s.Address()
			require.Equal(t, c.address != deploy.Address{}, ok)
			require.Equal(t, c.address, address)
			for key, want := range c.values {
				got, _ := s.Get(key)
				require.Equal(t, want, got, key)
			}
		})
	}
}
