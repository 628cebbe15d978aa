"""Training: the annotated corpora, and what turns them into the models that the package ships."""
