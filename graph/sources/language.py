"""Which language a text is in, where nothing says so."""

from functools import cache
from typing import Any

# Languages that are written about officials in, and their likely neighbours. The model knows 140, many of them creoles
# and dialects that a short English or Russian sentence full of foreign names is easily taken for.
_CANDIDATES = (
    "ar az ba be bg ca cs da de el en es et fa fi fr he hi hr hu hy id it ja ka kk ko ky lt lv mk mn nl no pl pt "
    "ro ru sk sl sq sr sv tg th tk tr tt ug uk ur uz vi zh"
)
_SURE = 0.8
_SAMPLE = 5_000


def detect(text: str) -> str | None:
    """The language's tag (`en`), judged by the beginning of the text; None where that leaves doubt."""
    lang, probability = _identifier().classify(text[:_SAMPLE])
    return str(lang) if probability >= _SURE else None


def believed(declared: str | None, text: str) -> str | None:
    """The language that a page or file declares, unless the text is plainly in another.

    Templates declare: many a Russian or Kazakh page says that it is English.
    """
    return declared if detect(text) in (None, declared) else None


@cache
def _identifier() -> Any:
    # Imported here, for the model takes most of a second to load and most documents say what language they are in.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_CANDIDATES.split())
    return identifier
