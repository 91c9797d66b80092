"""Records what Jinja2 renders for random templates: scopes, loops, macros, includes and blocks, in rendered.json.gz."""
import gzip, json, os, random
import jinja2

assert jinja2.__version__.startswith("3.1"), jinja2.__version__
R=random.Random(20261121)
N=["a","b","c","x","y"]
def atom():
    return R.choice(N+N+["1","2","'s'","'<'","[1, 2]","d","d.k","d['k']","none","true","nope","l","l[0]","2.5","m(1)","m(a, b)","range(3)"])
def expr(k=0):
    if k>2 or R.random()<.5: return atom()
    return R.choice([
      lambda:f"{expr(k+1)} + {expr(k+1)}",lambda:f"{expr(k+1)} ~ {expr(k+1)}",lambda:f"{expr(k+1)} == {expr(k+1)}",lambda:f"{expr(k+1)} if {expr(k+1)} else {expr(k+1)}",
      lambda:f"{expr(k+1)} if {expr(k+1)}",lambda:f"not {expr(k+1)}",lambda:f"{expr(k+1)} and {expr(k+1)}",lambda:f"{expr(k+1)} or {expr(k+1)}",lambda:f"({expr(k+1)})|default('d')",
      lambda:f"({expr(k+1)})|string|upper",lambda:f"({expr(k+1)})|list|length",lambda:f"({expr(k+1)}) is defined",lambda:f"({expr(k+1)}) is string",lambda:f"{atom()} in {R.choice(['l','d',repr('s<')])}",
      lambda:f"{atom()}|safe",lambda:f"{atom()}|e",lambda:f"({expr(k+1)}) * 2",lambda:f"[{expr(k+1)}, {expr(k+1)}]|join('<')",lambda:f"{{'q': {expr(k+1)}}}",lambda:f"({expr(k+1)}, {expr(k+1)})", lambda:f"{atom()}.k", lambda:f"{atom()}|map('string')|join('-')", lambda:f"{atom()}|first", lambda: f"-{atom()}"])()
blocks=[0]
def body(k=0,inmacro=False):
    out=[]
    for _ in range(R.randrange(1,4)):
        r=R.random()
        if r<.3 or k>3: out.append("{{ "+expr()+" }}"+R.choice(["","|","\n"," "]))
        elif r<.4: out.append(R.choice(["t","\n"," <b>","  \n "]))
        elif r<.55: out.append("{% set "+R.choice(N+["a, b"])+" = "+R.choice([expr(),"1, 2",expr()])+" %}")
        elif r<.65: out.append("{% if "+expr()+" %}"+body(k+1)+R.choice(["","{% else %}"+body(k+1),"{% elif "+expr()+" %}"+body(k+1)])+"{% endif %}")
        elif r<.78: out.append("{%- for "+R.choice(N+["a, b"])+" in "+R.choice(["l","[1, 2]","d","nope","d.items()","pairs","range(2)"])+R.choice([""," if "+expr()])+" %}"+body(k+1)+R.choice(["","{{ loop.index }}","{{ loop.last }}","{{ loop.cycle('p','q') }}"])+R.choice(["","{% else %}"+body(k+1)])+"{% endfor %}")
        elif r<.84: out.append("{% with "+R.choice(N)+" = "+expr()+" %}"+body(k+1)+"{% endwith %}")
        elif r<.88: out.append("{% macro "+R.choice(["m","m2"])+"("+R.choice(["","a","a, b=c","x=1"])+") %}"+body(k+1)+"{% endmacro %}")
        elif r<.91: out.append("{% set "+R.choice(N)+" %}"+body(k+1)+"{% endset %}")
        elif r<.94: out.append("{% filter "+R.choice(["upper","trim","e"])+" %}"+body(k+1)+"{% endfilter %}")
        elif r<.97: out.append("{% include 'inc.html' %}")
        else:
            blocks[0]+=1
            out.append("{% block b"+str(blocks[0])+R.choice([""," scoped"])+" %}"+body(k+1)+"{% endblock %}")
    return "".join(out)
inc="[{{ a }}{{ x }}{{ loop.index }}{% set b = 5 %}{{ b }}]"
env=None
ctx=dict(a="A<",b=2,l=[1,"<i>",3],d={"k":"v&","n":2},pairs=[(1,2),("x","y")])
rows=[]
while len(rows) < 500:
    src=body()
    if R.random()<.3: src="{% macro m(p, q='q') %}({{ p }}{{ q }}{{ a }}){% endmacro %}"+src
    env=jinja2.Environment(autoescape=True,loader=jinja2.DictLoader({"inc.html":inc,"t.html":src}))
    try:
        t=env.get_template("t.html")
    except jinja2.TemplateError: continue
    try: want=t.render(ctx)
    except Exception as e: want="!"+type(e).__name__
    if " at 0x" in want: continue
    rows.append({"src":src,"want":want})
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rendered.json.gz")
with gzip.GzipFile(path, "wb", mtime=0) as f:
    f.write(json.dumps({"inc": inc, "rows": rows}).encode())
print(len(rows), "templates,", sum(r["want"].startswith("!") for r in rows), "raise")
