"""Records what click prints and how it ends, for the commands of cli() here and in click_test.go. What click guesses of
misspelt options is left out.

    python3.11 -B testdata/record.py
"""

import json
import pathlib

import click
from click.testing import CliRunner


@click.group(name="app")
def cli():
    pass


@cli.command("init-db")
def init_db():
    """Clear the existing data and create new tables."""
    click.echo("Initialized the database.")


@cli.command("greet")
@click.argument("name")
@click.option("--count", "-c", default=1, help="Number of greetings.")
@click.option("--ratio", type=float, default=0.5, show_default=True)
@click.option("--loud/--quiet", default=False)
@click.option("-v", "--verbose", is_flag=True, help="Say more, which is a text that is long enough to be wrapped by click into two lines at least.")
@click.option("--color", type=click.Choice(["red", "green"]))
@click.option("--tag", multiple=True)
@click.option("--who", required=True, metavar="PERSON")
def greet(name, count, ratio, loud, verbose, color, tag, who):
    """Greet somebody by NAME.

    This is a second paragraph with words enough that it gets to be longer than terminals usually are.

    \b
    kept as
      it is
    """
    click.echo(repr((name, count, ratio, loud, verbose, color, tag, who)))


@cli.command("sum")
@click.argument("first", type=int)
@click.argument("second", type=float, default=2.5)
@click.argument("rest", nargs=-1)
def add(first, second, rest):
    click.echo(repr((first, second, rest)))


@cli.command("fails")
@click.argument("how", required=False)
def fails(how):
    if how == "usage":
        raise click.UsageError("bad use")
    if how == "param":
        raise click.BadParameter("no good")
    if how == "click":
        raise click.ClickException("broken")
    if how == "abort":
        raise click.Abort()
    if how == "exit":
        raise SystemExit(4)
    click.echo(repr((repr(how),)))


@cli.group("user", help="Manage users.")
def user():
    pass


@user.command("create", help="Create a user. With more sentences, of which the list shows the first one.")
@click.argument("email")
@click.option("--admin/--no-admin", help="Whether the user may do everything.")
@click.option("--level", type=int)
def create(email, admin, level):
    click.echo(repr((email, admin, level)))


ARGV = """
--help
nothing
init-db
init-db --help
init-db x
init-db x y
init-db --nope
init-db -x
greet
greet --help
greet bob
greet bob --who me
greet bob --who=me -c 3 --loud -v
greet bob --who=me -c3 --quiet --verbose
greet -vc 3 bob --who me
greet bob --who me --count x
greet bob --who me --ratio x
greet bob --who me --ratio 1e3
greet bob --who me --color blue
greet bob --who me --color red --tag a --tag b
greet bob --who
greet bob --who me --loud=1
greet --who me -- -x
greet --who me -x
greet bob extra --who me
greet bob --who me --count ' 7 '
greet bob --who me --count 1_0
sum
sum 1
sum x
sum 1 2
sum 1 x
sum 1 2 3 4
sum -1
sum -- -1
sum --help
fails
fails a
fails usage
fails param
fails click
fails abort
fails exit
fails --help
user --help
user create --help
user create
user create a@b
user create a@b --admin --level 3
user create a@b --no-admin
user nope
user create a b
"""


def main():
    import shlex

    out = []
    for line in ARGV.strip().splitlines():
        argv = shlex.split(line)
        result = CliRunner().invoke(cli, argv, prog_name="app")
        out.append({"argv": argv, "stdout": result.stdout, "stderr": result.stderr, "code": result.exit_code})
    path = pathlib.Path(__file__).with_name("recorded.jsonl")
    path.write_text("".join(json.dumps(one) + "\n" for one in out))


main()
